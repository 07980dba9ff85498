/// English given names (`name/nickname`), surname parts, streets, cities and company words.
enum EnglishWords {
    static let men = """
        James/Jim John/Jack Robert/Bob Michael/Mike William/Bill David/Dave Richard/Dick Joseph/Joe Thomas/Tom Charles/Charlie Christopher/Chris
        Daniel/Dan Matthew/Matt Anthony/Tony Mark Donald/Don Steven/Steve Paul Andrew/Andy Joshua/Josh Kenneth/Ken Kevin/Kev Brian George/Georgie
        Edward/Ted Ronald/Ron Timothy/Tim Jason/Jay Jeffrey/Jeff Ryan Jacob/Jake Gary Nicholas/Nick Eric/Rick Jonathan/Jon Stephen/Steve Larry
        Justin Scott Brandon Benjamin/Ben Samuel/Sam Gregory/Greg Frank Alexander/Alex Raymond/Ray Patrick/Pat Jack Dennis/Den Jerry Tyler Aaron
        Jose Adam Henry/Harry Nathan/Nate Douglas/Doug Zachary/Zach Peter/Pete Kyle Walter/Walt Ethan Jeremy Harold/Hal Keith Christian Roger/Rog
        Noah Gerald/Gerry Carl Terry Sean Austin Arthur/Art Lawrence/Larry Jesse Dylan Bryan Joe Jordan Billy Bruce Albert/Al Willie Gabriel/Gabe
        Logan Alan Juan Wayne Roy Ralph Randy Eugene/Gene Vincent/Vince Russell/Russ Elijah/Eli Louis/Lou Bobby Philip/Phil Johnny Oliver/Ollie
        Harvey Leonard/Len Stanley/Stan Graham Nigel Trevor Colin Derek Stuart/Stu Malcolm/Mal Simon Ian Neil Clive Barry Howard/Howie Leslie/Les
        """
    static let women = """
        Mary/Molly Patricia/Pat Jennifer/Jen Linda/Lin Elizabeth/Liz Barbara/Barb Susan/Sue Jessica/Jess Sarah/Sally Karen/Kaz Lisa Nancy Betty
        Margaret/Maggie Sandra/Sandy Ashley/Ash Kimberly/Kim Emily/Em Donna Michelle/Shell Carol Amanda/Mandy Melissa/Mel Deborah/Debbie
        Stephanie/Steph Rebecca/Becky Sharon/Shaz Laura/Laurie Cynthia/Cindy Dorothy/Dot Amy Kathleen/Kathy Angela/Angie Shirley Emma/Em Brenda
        Pamela/Pam Nicole/Nicky Anna/Annie Samantha/Sam Katherine/Kate Christine/Chris Helen/Nell Debra/Deb Rachel/Rach Carolyn Janet/Jan Maria
        Catherine/Cathy Heather Diane/Di Olivia/Liv Julie/Jules Joyce Victoria/Vicky Ruth Virginia/Ginny Lauren Kelly Christina/Tina Joan Evelyn/Evie
        Judith/Judy Andrea/Andie Hannah Megan/Meg Cheryl Jacqueline/Jackie Martha Madison/Maddie Teresa/Terry Gloria Sara Janice/Jan Ann/Annie Kathryn
        Abigail/Abby Sophia/Sophie Frances/Fran Jean Alice/Ali Judy Isabella/Bella Julia/Jules Grace/Gracie Amber Denise Danielle/Dani Marilyn Beverly/Bev
        Charlotte/Lottie Natalie/Nat Theresa/Tess Diana/Di Brittany Doris Kayla Alexis/Lexi Lori Marie Fiona Gemma Hazel Imogen Jemima Lorna Moira
        Nora Phoebe Philippa/Pippa Rosemary/Rosie Tracey Una Yvonne Zoe Gillian/Gill Bridget/Biddy Eleanor/Ellie Harriet/Hattie
        """
    static let surnameRoots = """
        Ander Wil Har Rob Jack John Thom Rich Hender Pat Mor Simp Jef Nel Law Dick Gib Fer Hud Wat Ben Clay Bur Nor Mil Wal Hor Ash Barr Bax
        Bel Birch Black Bol Brad Bram Bran Brent Brook Brun Buck Cal Camp Carl Carr Chap Charl Chest Clif Col Con Cool Cot Craw Cul Dal
        Dar Dawl Den Der Din Don Dray Dun Dut East Eck Ed El Ever Fair Farm Fen Fin Fitz Ful Gar Gil Glad Good Gos Gran Green Hal Ham Han Hart
        Has Hather Hay Hazel Hol Hop Howl Hun Hux Kel Ken King Kirk Lang Lay Lea Lin Liv Long Mal Man Mar Mel Mid Mon Nash New Ot Pres Quin
        Rad Ral Red Ros Row Rush Sal Sea Shel Stan Sut Tal Tem Wes
        """
    static let surnameEndings = "son/son ton/ton man/man ley/ley ford/ford well/well ers/ers wood/wood"
    static let streets = """
        High Station Main Park Church Victoria London Green Manor Kings Queens New Grange Kingsway Windsor Highfield Mill Alexander York Stanley
        Springfield George North South West East Albert Broadway School Richmond Chester Grove Mary's John's James Oxford Cambridge Bridge River
        Hill Spring Lake Forest Oak Elm Maple Cedar Pine Walnut Chestnut Willow Washington Lincoln Jefferson Madison Franklin Jackson Adams
        Market Union Water Front Court Center Pleasant Prospect Summit Meadow Orchard Garden Sunset Highland Lakeview Ridge Valley Woodland Clarence
        Wellington Nelson Trafalgar Waterloo Beech Hawthorn Laurel Ivy Rose Abbey Castle Priory Bishop Canal Wharf Quarry Moor Heath Warren
        """
    static let britishCities = """
        London/Лондон/Londonas Manchester/Манчестер/M'chester Birmingham/Бирмингем/B'ham Leeds/Лидс/Leeds Glasgow/Глазго/Glasgow Liverpool/Ливерпуль/L'pool
        Bristol/Бристоль/Bristol Sheffield/Шеффилд/Sheffield Edinburgh/Эдинбург/Edinburgas Leicester/Лестер/Leicester Coventry/Ковентри/Coventry
        Nottingham/Ноттингем/Nottingham Newcastle_upon_Tyne/Ньюкасл/Newcastle Cardiff/Кардифф/Cardiff Belfast/Белфаст/Belfast Southampton/Саутгемптон/Soton
        Plymouth/Плимут/Plymouth Reading/Рединг/Reading Oxford/Оксфорд/Oxford Cambridge/Кембридж/Cambridge York/Йорк/York Brighton/Брайтон/Brighton
        """
    static let americanCities = """
        New_York/Нью-Йорк/NYC Los_Angeles/Лос-Анджелес/LA Chicago/Чикаго/Chicago,_IL Houston/Хьюстон/Houston,_TX Phoenix/Финикс/Phoenix,_AZ
        Philadelphia/Филадельфия/Philly San_Antonio/Сан-Антонио/San_Antonio San_Diego/Сан-Диего/San_Diego,_CA Dallas/Даллас/Dallas,_TX
        Austin/Остин/Austin,_TX San_Francisco/Сан-Франциско/SF Seattle/Сиэтл/Seattle,_WA Denver/Денвер/Denver,_CO Boston/Бостон/Boston,_MA
        Portland/Портленд/Portland,_OR Atlanta/Атланта/Atlanta,_GA Miami/Майами/Miami,_FL Detroit/Детройт/Detroit,_MI
        """
    static let firmFirst = """
        Acme Apex Atlas Aurora Beacon Blue Bright Bridge Cardinal Cedar Central Clear Coastal Compass Crest Crown Delta Eagle Evergreen Falcon
        First Frontier Gate Global Golden Granite Green Harbor Heritage Horizon Iron Keystone Lake Landmark Liberty Lion Maple Meridian Metro Mountain
        National New Noble North Oak Omega Orchard Pacific Peak Phoenix Pioneer Premier Prime Quantum River Royal Silver South Star Sterling Stone Summit
        Sun Titan Trinity Union United Valley Vanguard Vertex Victory West White
        """
    static let firmSecond = """
        Analytics Associates Bakery Builders Capital Care Chemical Cleaning Components Construction Consulting Design Digital Electric Electronics
        Energy Engineering Farms Finance Foods Freight Furniture Health Holdings Hotels Industries Insurance Interiors Kitchens Labs Legal Logistics
        Machinery Marine Marketing Materials Media Medical Metals Motors Networks Packaging Partners Pharma Plastics Press Print Properties Security
        Services Software Solutions Steel Supply Systems Technologies Textiles Trading Travel
        """
    static let firmThird = "Group UK International Europe Direct Plus East One Partners Worldwide"
}
