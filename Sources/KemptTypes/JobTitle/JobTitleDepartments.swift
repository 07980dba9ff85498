/// Words that tell the department of a job: lines of a department, `department word|…`; a word before `*` begins others too.
///
/// Folded: small letters without accents. Written by hand.
enum JobTitleDepartments {
    static let text: StaticString = """
        management ceo|president|chief executive|general manager|general director|managing director|managing partner|executive director
        management owner|founder|co founder|cofounder|chairman|chairwoman|board|гендиректор|генеральный|учредител*|основател*|владел*
        management собственник|президент|председател*|правлени*|generalin*|savinink*|ikurej*|steigej*|prezident*|valdyb*|strategy|strategic
        management стратеги*|strategij*
        finance cfo|financ*|accountant*|accounting|accounts payable|accounts receivable|audit|auditor*|auditing|controller|comptroller
        finance treasur*|tax|taxes|payroll|bookkeep*|investment*|actuar*|econom*|banking|banker|cashier|credit|економіст|финанс*|фин
        finance бухгалтер*|главбух|казнач*|аудит*|экономист*|кассир*|налог*|инвест*|finans*|buhalter*|apskait*|ekonomist*|izdinink*
        finance kasinink*|mokesci*|investicij*|ksiegow*|buchhalt*|comptable|contable
        sales sales|account manager|key account|account executive|account director|business development|bdm|kam|commercial|seller|salesman
        sales saleswoman|salesperson|merchandis*|retail|export|cco|cro|продаж*|сбыт*|коммерч*|торгов*|экспорт*|продав*|ключевы*|аккаунт
        sales развити*|роп|pardavim*|pardavej*|komerc*|prekyb*|eksport*|pletr*|sprzedaz*|handlow*|verkauf*|vertrieb*
        marketing cmo|market*|brand*|pr|public relations|communication*|media|advertis*|seo|smm|ppc|content|copywriter|social media|event*
        marketing creative|маркет*|реклам*|бренд*|пиар*|контент*|копирайт*|smm|rinkodar*|reklam*|komunikacij*|rysiu su visuomene|turinio
        marketing renginiu
        it it|cto|cio|ciso|software|developer|programmer|programming|devops|sysadmin|system administrator|system analyst
        it systems administrator|network*|web|frontend|backend|front end|back end|full stack|fullstack|data|database*|computer
        it information technology|information systems|information security|cyber*|cloud|java|javascript|php|net|ios|android|scrum
        it machine learning|dba|ит|айти|программист*|разработчик*|системный администратор|сетев*|данны*|информационн*|ит директор
        it техдиректор|сисадмин*|веб|programuotoj*|informatik*|informacini*|sistemu|tinklo|duomenu|programines|programist*|softwareentwickl*
        it entwickler*|developp*
        hr hr|chro|human resources|human resource|people|recruit*|talent|personnel|headhunter|staffing|training|кадр*|персонал*|рекрут*|hr
        hr обучени*|эйчар*|personalo|zmogisk*|atrank*|mokymu
        product product|cpo|продукт*|produkt*
        customer-service customer*|client|support|help desk|helpdesk|call center|call centre|contact center|обслуживани*|поддержк*|клиент*
        customer-service колл центр*|klient*|aptarnavim*|palaikym*|skambuciu
        purchasing purchas*|einkauf*|zakup*|procurement|buyer|buying|sourcing|supplier|закуп*|снабж*|pirkim*|tiekim*
        logistics logist*|warehouse*|supply chain|transport*|driver|shipping|fleet|delivery|dispatch*|courier|forwarder|freight|логист*
        logistics склад*|водител*|транспорт*|экспедит*|диспетчер*|кладовщик|курьер*|logistik*|sandel*|vairuotoj*|ekspeditor*|dispecer*
        logistics kurjer*|kierowca|fahrer
        production production|manufactur*|plant|factory|machin*|assembly|workshop|welder|производств*|цех*|завод*|технолог*|станочник
        production сварщик|gamyb*|gamykl*|cech*|technolog*|suvirinto*
        quality quality|qa|qc|test|tester|testing|качеств*|тестировщ*|отк|kokyb*|testuotoj*
        security security|guard|safety|hse|ehs|охран*|безопасност*|apsaug*|saugos
        engineering engineer*|technical|technician*|mechanic*|electric*|maintenance|architect*|constructor|design engineer|service engineer
        engineering инженер*|техни*|конструктор*|механик*|электрик*|энергетик*|монтаж*|inzin*|techni*|konstruktor*|mechanik*|elektrik*
        engineering energetik*|architekt*|ingenieur*
        research research*|scientist|r d|laborator*|научн*|исследоват*|лаборант*|mokslo|tyrej*|laborant*
        legal legal|lawyer*|attorney*|counsel|solicitor|paralegal|advocate|notary|compliance|barrister|юрист*|юридич*|правов*|адвокат*
        legal нотари*|комплаенс*|teis*|advokat*|notar*|atitikt*|jurist*|prawnik*|rechtsanwalt*|avocat|abogado
        project project*|program manager|programme|pmo|проект*|projekt*
        operations coo|operation*|operating|process*|facilit*|операцион*|операци*|операц*|operacij*|proces*|veiklos
        design design*|graphic*|ux|ui|дизайн*|художник*|dizain*
        education teacher*|professor*|lecturer*|tutor*|school|principal|dean|rector|coach|trainer|instructor|учител*|преподавател*
        education профессор*|ректор*|доцент*|тренер*|mokytoj*|destytoj*|lektor*|profesor*|rektor*|trener*
        health doctor*|practitioner|nurse*|physician*|dentist*|pharmac*|therap*|surgeon*|medical|clinical|veterinar*|врач*|медсестр*|фармацевт*|хирург*
        health медицин*|стоматолог*|gydytoj*|slaugytoj*|vaistinink*|farmac*|chirurg*|odontolog*
        construction construct*|builder|building|site|foreman|прораб*|строител*|строительств*|statyb*|darbu vadov*
        administration administrat*|secretar*|receptionist*|office|clerk*|администрат*|секретар*|офис*|делопроизвод*|помощник*|ассистент*
        administration завхоз|administrac*|administrator*|sekretor*|biuro|padejej*|asistent*|registrator*
        """
}
