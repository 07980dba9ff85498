/// Names of office mailboxes and of free mail providers, as of November 2026.
///
/// Own lists. The disposable providers are in `GeneratedDisposable1…3`, because new ones appear daily and others keep that list.
enum MailboxWords {
    /// Mailboxes that nobody reads.
    static let unattended = """
        noreply no-reply no_reply no.reply donotreply do-not-reply do_not_reply dontreply neatsakyti neatsakykite mailer-daemon bounce bounces nobody devnull \
        neotvechat ne-otvechat notifications notification automailer
        """

    /// RFC 2142 and the usual office mailboxes in English, Russian, Lithuanian, then German, Polish, Latvian and Estonian.
    static let roles = """
        info infos information contact contacts contactus contact-us kontakt kontaktai kontakty hello hi office mail email e-mail inbox post mailbox \
        admin admins administrator administration postmaster hostmaster webmaster abuse security root sysadmin noc usenet uucp ftp www web \
        support help helpdesk help-desk service services servicedesk customerservice customer-service customercare customers clients client care sales sale \
        marketing press media pr news newsletter subscribe unsubscribe list billing accounts account accounting accountant finance payments payment invoice \
        invoices orders order shop store eshop e-shop booking bookings reservation reservations reception frontdesk secretary assistant hr jobs job career \
        careers recruitment recruiting talent team staff all everyone legal privacy gdpr dpo compliance purchase purchases purchasing procurement supply \
        logistics transport warehouse export import feedback enquiries enquiry inquiries inquiry ask events event partners partner partnership tenders tender \
        test ceo director manager management board owner it itsupport tech technical dev development developers api engineering design editor editorial \
        community advertising ads ad welcome hotel restaurant school clinic \
        biuras biuras.info administracija administratorius pardavimai pardavimas prekyba parduotuve buhalterija buhaltere sekretore sekretoriatas uzsakymai \
        uzsakymas klientai klientams pagalba personalas darbas karjera atranka aptarnavimas rastine direktorius direktore vadovas vadyba vadybininkas finansai \
        saskaitos servisas sandelis transportas logistika eksportas importas reklama rinkodara projektai tiekimas pirkimai konkursai redakcija mokykla \
        registratura rezervacija paslaugos technika gamyba serviso.skyrius \
        buh buhg buhgalter buhgalteria buhgalteriya bukh bux zakaz zakazy prodazhi prodaji otdel otdelprodazh sbyt snab snabzhenie kadry otdelkadrov ok hr-otdel \
        priemnaya priem sekretar reklama sklad magazin torg ofis direktor director kommercheskiy zakupki tender pochta podderzhka opt optom kontora dispetcher \
        logist servis remont proizvodstvo redakciya kancelyariya yurist инфо продажи заказ заказы бухгалтерия кадры офис склад отдел приёмная приемная \
        vertrieb verkauf einkauf buchhaltung rechnung rechnungen bestellung bestellungen bewerbung personal zentrale sekretariat empfang kundenservice \
        kundendienst datenschutz presse geschaeftsfuehrung werkstatt lager versand \
        biuro sprzedaz handel zamowienia ksiegowosc faktury sklep rekrutacja praca kadry dzialhandlowy obsluga serwis zakupy recepcja sekretariat \
        birojs pardosana gramatvediba klientiem klients veikals noliktava vakances gramatvede pasutijumi \
        myyk muuk raamatupidamine klienditugi pood arved too kontor tellimus
        """

    /// Those that make a role mailbox of whatever follows a dot or a hyphen: `info.vilnius`, `sales-lt`. Others may be a surname's beginning.
    static let leadingRoles = "info infos information sales support office noreply contact pardavimai prekyba biuras buhalterija vertrieb biuro инфо"

    /// The widely used providers of Europe and the former Soviet Union, then of the rest of the world.
    static let freeMail = """
        gmail.com googlemail.com yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.pl yahoo.se yahoo.no \
        yahoo.dk yahoo.ie yahoo.gr yahoo.ro yahoo.cz yahoo.ca yahoo.co.in yahoo.in yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.co.jp \
        yahoo.com.tr yahoo.com.tw yahoo.com.hk yahoo.com.sg yahoo.com.vn yahoo.com.ph yahoo.co.id yahoo.co.nz yahoo.co.za \
        hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.be hotmail.nl hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.gr \
        hotmail.cz hotmail.lt hotmail.lv hotmail.ee hotmail.ru hotmail.com.br hotmail.com.ar hotmail.com.tr hotmail.ca hotmail.co.jp \
        outlook.com outlook.de outlook.fr outlook.it outlook.es outlook.pt outlook.be outlook.dk outlook.ie outlook.at outlook.cz outlook.hu outlook.sk \
        outlook.lv outlook.com.br outlook.com.tr outlook.com.gr outlook.jp outlook.co.id \
        live.com live.co.uk live.de live.fr live.it live.nl live.be live.se live.no live.dk live.fi live.ru live.ca live.at live.ie live.com.pt msn.com \
        windowslive.com passport.com icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aim.com verizon.net netscape.net \
        proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me zoho.com zohomail.com zohomail.eu \
        fastmail.com fastmail.fm hey.com hushmail.com runbox.com mailfence.com startmail.com posteo.de posteo.net mailbox.org disroot.org riseup.net \
        mail.com email.com usa.com europe.com myself.com consultant.com post.com iname.com writeme.com engineer.com gmx.com gmx.de gmx.net gmx.at gmx.ch \
        gmx.us gmx.fr gmx.co.uk gmx.es gmx.eu gmx.li web.de t-online.de freenet.de arcor.de online.de 1und1.de kabelmail.de vodafone.de unitybox.de ewe.net \
        netcologne.de mail.de email.de bluewin.ch hispeed.ch sunrise.ch aon.at chello.at utanet.at \
        orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr noos.fr \
        libero.it virgilio.it tiscali.it alice.it tin.it inwind.it iol.it email.it fastwebnet.it tim.it \
        telefonica.net terra.es ono.com sapo.pt telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl \
        btinternet.com btopenworld.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net \
        telia.com spray.se bredband.net comhem.se online.no broadpark.no mail.dk jubii.dk ofir.dk stofanet.dk suomi24.fi luukku.com kolumbus.fi elisanet.fi \
        mail.ru bk.ru list.ru inbox.ru internet.ru xmail.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz narod.ru rambler.ru lenta.ru \
        ro.ru autorambler.ru myrambler.ru rambler.ua hotbox.ru pochta.ru mail333.com vk.com nm.ru pisem.net land.ru e-mail.ru km.ru qip.ru yandex.lt \
        yandex.lv yandex.ee yandex.com.tr ukr.net i.ua ua.fm email.ua meta.ua bigmir.net online.ua mail.ua tut.by mail.by inbox.by mail.kz nur.kz inbox.kz \
        mail.uz mail.am mail.ge posta.ge boom.ge box.az mail.az \
        inbox.lt one.lt takas.lt delfi.lt mail.lt centras.lt zebra.lt post.lt omni.lt tele2.lt inbox.lv apollo.lv tvnet.lv mail.lv one.lv \
        e-apollo.lv navigator.lv mail.ee hot.ee online.ee email.ee neti.ee \
        wp.pl o2.pl onet.pl onet.eu poczta.onet.pl op.pl interia.pl interia.eu poczta.fm gazeta.pl vp.pl tlen.pl go2.pl autograf.pl buziaczek.pl spoko.pl \
        amorki.pl seznam.cz email.cz centrum.cz atlas.cz post.cz volny.cz quick.cz tiscali.cz azet.sk centrum.sk zoznam.sk post.sk pobox.sk szm.sk \
        abv.bg mail.bg dir.bg gbg.bg freemail.hu citromail.hu indamail.hu vipmail.hu t-online.hu freemail.gr in.gr otenet.gr yahoo.com.cy net.hr inet.hr \
        siol.net volja.net mynet.com superonline.com walla.com walla.co.il \
        qq.com foxmail.com 163.com 126.com 139.com yeah.net sina.com sina.cn sohu.com aliyun.com 21cn.com tom.com naver.com hanmail.net daum.net nate.com \
        rediffmail.com indiatimes.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br \
        comcast.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net frontier.com windstream.net roadrunner.com \
        rogers.com shaw.ca sympatico.ca videotron.ca bigpond.com optusnet.com.au iinet.net.au xtra.co.nz webmail.co.za mweb.co.za lycos.com excite.com \
        inbox.com gawab.com maktoob.com
        """
}
