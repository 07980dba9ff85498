/// Short and pet forms of given names: one line a name, the formal name first, then the forms that stand for it.
///
/// Used only to compare. A form that serves several names (`Саша`, `Chris`) stands for the commonest and never for a name of
/// its own standing: nobody called Александра is taken for Александр. Spelling in another script needs no entry, because
/// forms are compared romanised. Written by hand from common knowledge of the three languages.
enum NicknameTable {
    static let english: StaticString = """
        abigail abby gail
        abraham abe abram
        adelaide addie
        albert bert bertie
        alexander alex alec aleksandr aleksandras oleksandr alejandro aliaksandr alexandre alessandro саша саня санёк сашка шурик шура санька sasha sacha alik
        alexandra aleksandra oleksandra alexa lexi lexie сашенька
        alfred alf alfie
        alice ally
        amanda mandy
        amelia millie
        andrew andy drew
        angela angie
        ann anne annie anna аня анечка анюта нюра ona onutė onutytė anya ania
        anthony tony antony
        archibald archie
        arthur art artie
        barbara barb barbie babs
        bartholomew bart
        beatrice bea trixie
        benjamin ben benny benji
        bernard bernie
        bradley brad
        bridget biddy
        caroline carrie
        catherine kate katherine kathryn cathy kathy katie katy kitty kathleen cathryn katharine
        charles charlie chuck chas
        christina kristina christine chrissy tina kristin kristine кристя kristė
        christopher chris kit topher kristofer
        clifford cliff
        constance connie
        cynthia cindy
        daniel dan danny daniil danielius данила данил даня
        david dave davey davy
        deborah debra deb debbie debby
        donald don donny
        dorothy dot dottie dolly
        douglas doug
        edmund ned
        edward ed eddie eddy ted teddy
        eleanor ellie nell nellie
        elizabeth liz lizzy lizzie beth betty betsy eliza elisabeth bess libby
        emily em emmy
        eugene gene
        florence flo florrie
        frances fran francie
        francis frank frankie
        frederick fred freddie freddy fredrick
        gabriel gabe
        geoffrey geoff jeffrey jeff
        gerald gerry jerry
        gregory greg gregg
        gertrude gertie trudy
        gwendolyn gwen
        harold hal
        harriet hattie
        helen
        henry hank harry
        herbert herb
        irene rene
        isaac ike
        isabel isabella bella izzy isabelle
        jacob jake
        jacqueline jackie
        james jim jimmy jamie jimmie
        jennifer jen jenny jenn
        jessica jess jessie
        joan joanie
        joanna joanne jo
        john jack johnny jon johnnie
        jonathan jonny
        joseph joe joey
        joshua josh
        judith judy
        julia julie юлия юля юлечка julija yulia yuliya jule
        kenneth ken kenny
        kimberly kim
        lawrence larry laurence lawrie
        leonard len lenny
        louis lou louie
        louise lulu
        lucille lucy
        madeline maddie
        margaret maggie meg peggy marge margie peg
        martha marty
        mary molly polly
        matthew matt matty
        michael mike mick mickey mikey
        mildred milly
        nathaniel nathan nate nat
        nicholas nick nicky nicolas klaus
        norman norm
        oliver ollie
        pamela pam
        patricia patsy trish tricia
        patrick pat paddy
        penelope penny
        peter pete
        philip phil phillip pip
        priscilla prissy
        rachel rae
        raymond ray
        rebecca becky becca
        reginald reg reggie
        richard rick dick richie rich ricky
        robert bob bobby rob robbie robertas bobbie robby робик robis
        roger rodge
        ronald ron ronnie
        rosemary rosie
        russell russ
        samuel sam sammy
        sarah sally
        sebastian seb
        sidney sid
        solomon sol
        stephen steve steven stevie stephan
        stuart stu stewart
        susan sue susie suzy suzanne susanna suzie
        sylvester sly
        sylvia syl
        teresa tess tessa theresa
        terence terry
        theodore theo
        thomas tom tommy thom
        timothy tim timmy
        valerie val
        vanessa nessa
        victoria vicky vicki vickie tori вика викуся виктория viktorija viktė viktoria
        vincent vince vinny
        virginia ginny
        walter walt wally
        wilfred wilf
        william bill billy will willy willie
        winifred winnie
        calvin cal
        clinton clint
        desmond des
        dominic dom dominick
        gabrielle gabby gabriella
        gilbert gil
        leslie les
        marvin marv
        melissa missy
        mitchell mitch
        roderick rod
        rudolph rudy
        stanley stan
        tobias toby
        vivian viv
        wesley wes
        zachary zach zack
        """

    /// Russian, with the Ukrainian and Belarusian spellings of the same name.
    static let russian: StaticString = """
        алексей алёша леша лёха алёшка алексейка oleksii олексій аляксей лёшка aleksejus aliaksei alexey alexei alexsey
        алла аллочка
        анастасия настя настенька ася настюша анастасія anastasia anastasija nastia
        анатолий толя толик anatolijus анатолій
        андрей андрюша дрон андрюха андрій andrejus андрэй
        антон антоха тоха тоша антоша
        аркадий аркаша
        арсений сеня арсюша
        артём тёма артемий артёмка артем артемій
        борис боря борька
        вадим вадик
        валентин валик
        валерий валера valerijus валерій
        валерия лера леруся валерія
        варвара варя варюша
        василий вася васька василь васёк vasilijus vasyl
        вера верочка веруня
        виктор vic витя витёк витька viktoras victor віктор
        виталий виталик vitalijus віталій виталя vitalii
        владимир вова володя вовка вован вовочка vladimiras володимир уладзімір wladimir volodymyr uladzimir
        владислав влад владик vladislavas
        всеволод сева
        вячеслав слава славик viačeslavas вячик вячеслаў
        галина галя галочка
        геннадий гена генка genadijus геннадій
        георгий гоша жора георгій
        герман гера
        глеб глебушка
        григорий гриша гриня григорій hryhorii
        дарья даша дашенька дашуля дарія darja daria
        денис дениска дэн
        дмитрий дима митя димон димка dmitrijus дмитро зміцер дзмітрый dmitri dmytro
        евгений женя жека женёк евген jevgenijus yevgeny yevhen яўген
        евгения jevgenija
        екатерина катя катюша катенька катерина jekaterina ekaterina yekaterina kateryna кацярына
        елена лена леночка ленка олена jelena alena yelena elena
        елизавета лиза лизонька єлизавета
        зинаида зина
        иван ваня ванька іван ванюша vania
        игорь игорёк ігор гарик igoris
        илья илюша илюха ілля
        инна инночка
        ирина ира иришка ирочка ірина iryna irina
        иосиф йосип
        кирилл кирюша кирилл кирило
        константин костя костик konstantinas костян
        ксения ксюша ксеня ксенія
        лариса лара
        лев лёва лёвушка
        леонид лёня леонід leonidas
        лидия лида лидочка
        любовь люба любочка
        людмила люда люся людочка liudmila lyudmila людміла
        маргарита рита margarita маргоша
        марина мариночка маринка
        мария маша маруся машенька маня машуля марія marija maria marytė marusia
        матвей мотя
        михаил миша мишка мишаня михайло михайлик міхаіл mykhailo michail
        надежда надя наденька надія
        наталья ната наташа наталия наталочка natalija natalia наталія natalie ната
        никита никитка
        николай коля колян николаша микола мікалай nikolajus mykola nikolaus
        нина ниночка
        олег олежка олежек
        ольга лёля оля оленька олечка olia
        павел паша пашка павлик павлуша павло павал pavlo
        полина поля полинка
        пётр петя петька петро петр пятро piotr
        роман рома ромчик ромка ромочка romanas
        светлана света светочка светик світлана святлана svitlana
        семён сёма
        сергей серёга серёжа серж серый сережа сергій сяргей sergejus serhii siarhei sergiy sergej сергійко
        софия соня софья софія sofija sofia sonya
        станислав стас стасик станіслав
        степан стёпа
        тамара тома
        тарас тарасик
        татьяна таня танюша танечка тетяна tatjana tatiana tetiana tatyana таццяна
        тимофей тимоха
        тимур тимурка
        фёдор федя фёдя федір fiodor fedir
        филипп филя
        эдуард эдик едуард eduardas
        юрий юра юрик юрась jurijus юрій юрый yuri yurii
        яков яша яків
        алина алинка алиночка
        алиса алиска
        антонина тоня тонечка
        богдан богдаша
        валентина валя валюша
        диана дианка
        жанна жанночка жаннета
        карина каришка
        клавдия клава
        лилия лиля
        максим макс максимка maksym максым
        марк марик
        назар назарка
        оксана ксана оксанка
        раиса рая
        родион родя
        руслан руслик русик
        таисия тая тася
        ульяна уля
        эльвира эля
        ярослав ярик
        """

    static let lithuanian: StaticString = """
        albertas albis
        aldona aldutė
        algimantas algimas
        algirdas algis algiukas
        antanas antanukas tonis
        antanina antosė
        arvydas arvis
        arūnas arūnėlis
        audronė audrutė
        birutė birutėlė
        bronislava bronė
        bronislovas bronius
        dalia daliutė
        donatas doniukas
        eglė eglutė
        edvardas edvis edis
        eugenijus eugis genius
        feliksas felius
        gediminas gedas gedis
        gražina graželė
        irena irutė
        jadvyga jadzė
        jonas jonukas jonelis joniukas
        juozapas juozas juozukas
        jurgis jurgutis
        karolina karolė
        kazimiera kazė
        kazimieras kazys
        kęstutis kęstas kęstis
        kotryna katrė katrytė
        leokadija leosė
        magdalena magdė magda
        mindaugas mindė mindas
        mykolas mykoliukas
        nijolė nijolytė
        petras petriukas petrukas
        povilas poviliukas
        pranciškus pranas
        raimondas raimis
        regina regutė
        rimantas rimas
        ričardas ričis
        romualdas romas
        saulius sauliukas
        sigitas sigis
        simonas simas
        stanislava stasė
        stanislovas stasys
        stefanija stefutė stefa
        tadas tadukas
        tomas tomukas
        virgilijus virgis
        virginijus virginis
        vladislovas vladas
        vytautas vytas vytukas
        andrius andriukas
        aurimas aurimukas
        austėja austė
        daiva daivutė
        dainius dainiukas
        darius dariukas
        dovydas dovis dovydukas
        egidijus egis
        elžbieta elzė elžbietėlė
        ernestas ernis
        giedrius giedriukas
        giedrė giedrutė
        gintarė gintė
        ieva ievutė ievelė
        inga ingutė
        janina janė janytė
        jurgita jurgutė
        karolis karoliukas
        linas liniukas
        lukas lukutis lukiukas
        mantas mantukas
        marius mariukas
        milda mildutė
        paulius pauliukas
        ramūnas ramis
        rasa rasytė rasutė
        remigijus remis
        rokas rokiukas
        rolandas rolis
        rūta rūtelė rūtytė
        šarūnas šarūnėlis
        ugnė ugnelė ugnytė
        vaidas vaidukas
        vanda vandutė
        vilma vilmutė
        zofija zosė
        žydrūnas žydrius
        zigmantas zigmas
        """
}
