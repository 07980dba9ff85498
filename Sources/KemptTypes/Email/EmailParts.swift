import KemptCore

/// The two halves of an address, and what is known of each.
public enum EmailParts {
    /// What stands behind the last `@`, empty without one.
    public static func domain(of address: Cell) -> Cell {
        var at = address.count &- 1
        while at >= 0 && address[at] != UInt8(ascii: "@") { at &-= 1 }
        return at < 0 ? .empty : address.slice(at &+ 1, address.count)
    }

    /// What stands before the last `@`, empty without one.
    public static func local(of address: Cell) -> Cell {
        var at = address.count &- 1
        while at >= 0 && address[at] != UInt8(ascii: "@") { at &-= 1 }
        return at < 0 ? .empty : address.slice(0, at)
    }

    /// True for a mailbox of an office rather than of a person: `info`, `sales`, `pardavimai`. Lower case.
    public static func isRole(_ local: Cell) -> Bool { roles.contains(local) }

    /// True for a mailbox that nobody reads: `noreply`.
    public static func isUnattended(_ local: Cell) -> Bool { unattended.contains(local) }

    /// True for a provider where anyone may open a mailbox: says nothing of the company. Lower case.
    public static func isFreeMail(_ domain: Cell) -> Bool { freeMail.contains(domain) }

    /// True for a provider of throw-away mailboxes. Lower case.
    public static func isDisposable(_ domain: Cell) -> Bool { disposable.contains(domain) }

    private static let unattended = WordIndex(
        words: "noreply no-reply no_reply donotreply do-not-reply do_not_reply neatsakyti neatsakykite mailer-daemon bounce bounces nobody")

    /// Own list: RFC 2142 and the usual office mailboxes in English, Russian and Lithuanian.
    private static let roles = WordIndex(
        words: """
            info information contact contacts hello hi office mail email admin administrator administration postmaster hostmaster webmaster abuse security \
            root support help helpdesk service services customerservice customer-service sales marketing press media pr news newsletter billing accounts \
            accounting finance invoice invoices orders order shop store booking bookings reservations reception secretary hr jobs job career careers \
            recruitment team legal privacy gdpr dpo purchase purchasing procurement logistics export import feedback enquiries inquiries noreply no-reply \
            no_reply donotreply do-not-reply mailer-daemon test all staff \
            biuras administracija pardavimai prekyba buhalterija sekretore sekretoriatas uzsakymai uzsakymas klientai pagalba personalas darbas atranka \
            aptarnavimas rastine direktorius director manager ceo vadyba finansai saskaitos servisas \
            buh buhgalter buhgalteria zakaz zakazy zakaz1 prodazhi prodaji otdel sbyt snab snabzhenie kadry ok hr-otdel priemnaya sekretar reklama \
            sklad magazin torg ofis direktor kommercheskiy инфо продажи заказ бухгалтерия кадры
            """)

    /// Own list of the widely used providers in Europe and the former Soviet Union.
    private static let freeMail = WordIndex(
        words: """
            gmail.com googlemail.com yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es hotmail.com hotmail.co.uk hotmail.de \
            hotmail.fr hotmail.it hotmail.es outlook.com outlook.de outlook.fr live.com live.co.uk live.de live.fr msn.com icloud.com me.com mac.com aol.com \
            proton.me protonmail.com pm.me tutanota.com tuta.io zoho.com fastmail.com hey.com mail.com email.com usa.com gmx.com gmx.de gmx.net gmx.at gmx.ch \
            web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it \
            mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua rambler.ru lenta.ru ro.ru autorambler.ru \
            myrambler.ru ukr.net i.ua meta.ua bigmir.net tut.by \
            inbox.lt one.lt takas.lt delfi.lt mail.lt centras.lt zebra.lt inbox.lv apollo.lv tvnet.lv mail.ee hot.ee online.ee \
            wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu poczta.fm gazeta.pl vp.pl tlen.pl seznam.cz email.cz centrum.cz post.cz volny.cz azet.sk \
            centrum.sk zoznam.sk abv.bg mail.bg dir.bg freemail.hu citromail.hu qq.com 163.com 126.com naver.com
            """)

    /// Own short list of the long-lived ones; new ones appear daily, so this only ever warns.
    private static let disposable = WordIndex(
        words: """
            mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org sharklasers.com grr.la 10minutemail.com 10minutemail.net temp-mail.org \
            tempmail.com tempmail.net tempmailo.com tempr.email throwawaymail.com yopmail.com yopmail.fr yopmail.net trashmail.com trashmail.de trashmail.net \
            getnada.com nada.email maildrop.cc mailnesia.com dispostable.com fakeinbox.com mintemail.com mohmal.com emailondeck.com spamgourmet.com \
            mytrashmail.com mailcatch.com discard.email discardmail.com spam4.me moakt.com mail-temp.com dropmail.me burnermail.io inboxkitten.com \
            temp-mail.io minuteinbox.com 1secmail.com crazymailing.com tempinbox.com
            """)
}
