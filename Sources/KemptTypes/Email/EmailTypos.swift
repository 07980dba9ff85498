import KemptCore

/// Misspelt mail providers and top-level domains: what a person most likely meant.
///
/// Own list, from the ways such a word goes wrong (a letter dropped, doubled, swapped, the neighbouring key, spelt by ear). Domains that
/// belong to a working mail host of their own (`mail.com`, `ymail.com`, `hotmail.fr`, `yahoo.de`) are not in it. Always a guess, never written.
enum EmailTypos {
    /// The right domain for a misspelt one, or nil; about 10 ns when there is nothing to say.
    @inline(__always)
    static func correction(of domain: Cell) -> StaticString? {
        let found = index.value(domain)
        return found < 0 ? nil : meant(found)
    }

    /// What the last label of a domain says by itself.
    enum TopLevel {
        case usual
        /// Under a name kept for other uses.
        case specialUse
        /// `.con` for `.com`: where the label begins and what it should be.
        case misspelt(at: Int, label: StaticString)
    }

    /// One look-up of the last label.
    @inline(__always)
    static func topLevel(of domain: Cell) -> TopLevel {
        let count = domain.count
        var dot = count &- 1
        let lowest = max(0, count &- 10)
        while dot >= lowest && domain[dot] != UInt8(ascii: ".") { dot &-= 1 }
        guard dot >= lowest else { return .usual }
        let found = topLevels.value(domain.slice(dot &+ 1, count))
        return found < 0 ? .usual : explain(found, at: dot &+ 1)
    }

    @inline(never) private static func meant(_ place: Int) -> StaticString { providers[place].domain }
    @inline(never) private static func explain(_ group: Int, at: Int) -> TopLevel {
        group == 3 ? .specialUse : .misspelt(at: at, label: group == 0 ? "com" : group == 1 ? "net" : "org")
    }

    /// Misspelt: none of these is delegated (root zone, 2026). Kept for other uses: IANA's special-use domain names without the ones for
    /// examples and tests, which people put into data on purpose; the rules against fakes find those.
    private static let topLevels = WordIndex(groups: [
        "con cmo ocm comm coom vom xom cpm conm comn clm ckm cim cok col cop", "ner nte nett met nrt", "ogr rog orgg prg",
        "arpa invalid local localhost onion",
    ])

    private static let index = WordIndex(groups: providers.map(\.typos))

    private static let providers: [(domain: StaticString, typos: String)] = [
        (
            "gmail.com",
            """
            gmial.com gmal.com gmai.com gmil.com gmaill.com gmaiil.com gmaail.com gnail.com gamil.com gmaul.com gmaol.com gmqil.com gmsil.com gmeil.com \
            ggmail.com gmmail.com gmali.com gmaio.com gmailc.com gmailcom gmail.comm gmail.con gmail.cmo gmail.ocm gmail.om gmail.co gmail.cm gmail.c \
            gmail.ru gmail.lt gmail.lv gmail.ee gmail.by gmail.ua gmail.kz gmail.net gmail.org gmail.coom gmail.vom gmail.xom gmail.cpm gmail.comn \
            gmail.coml gmail.de gmail.fr gmail.uk gmail.co.uk gmail.ocom gmail.eu gmail.cim gmail.come gmail.com.com gmail.com.lt gmail.com.ru gimail.com \
            gmaik.com gmaip.com gmaii.com gmall.com gmailo.com gemail.com gmail.clm gmail.ckm gmailn.com hgmail.com gmial.ru gmaul.ru \
            gmailm.com gmaile.com gmajl.com gamail.com gmil.co googlemail.con gogglemail.com gmaim.com gmail.cok gmail.col gmail.cop
            """
        ),
        (
            "yahoo.com",
            """
            yaho.com yahooo.com yhaoo.com yahho.com yhoo.com yahhoo.com yahoo.con yahoo.cmo yahoo.ocm yahoo.co yahoo.cm yahoo.comm yahoo.om yaoo.com yahooh.com \
            yayoo.com uahoo.com tahoo.com yajoo.com yshoo.com jahoo.com yahoi.com yahoo.coom yahoocom yahoo.lt yahoo.lv yahoo.ru
            """
        ),
        (
            "hotmail.com",
            """
            hotmial.com hotmai.com hotmal.com hotmaill.com hotnail.com homail.com hotamil.com hotmil.com hotmsil.com hotmaul.com hotmaol.com hotmail.con \
            hotmail.cmo hotmail.ocm hotmail.comm hotmail.co hotmail.cm hotmail.om htomail.com hotmeil.com hitmail.com hormail.com hoymail.com hotmailcom \
            hotmaiil.com hhotmail.com hotmqil.com hotmali.com otmail.com
            """
        ),
        (
            "outlook.com",
            """
            outlok.com outloo.com outlokk.com oulook.com outook.com outllok.com otulook.com outlool.com outloook.com outlook.con outlook.cmo outlook.comm \
            outlook.co outlook.cm outlook.ocm outlookcom autlook.com outluk.com outlok.con putlook.com outlock.com
            """
        ),
        (
            "icloud.com",
            "iclod.com iclould.com icoud.com icloud.con icloud.cmo icloud.co icloud.cm icloud.comm icluod.com iclound.com icloud.ru icload.com iclaud.com icloudcom"
        ),
        ("proton.me", "proton.mee porton.me protn.me"),
        ("protonmail.com", "protonmail.con protonmai.com protnmail.com protonmial.com protonmail.cm"),
        ("googlemail.com", "googlemai.com googlmail.com gogolemail.com googlemial.com"),
        (
            "mail.ru",
            "mai.ru mial.ru maill.ru mail.ri mail.rru mail.ruu mail.ry meil.ru mal.ru maul.ru maol.ru mailru mmail.ru mail.tu mqil.ru mail.rn mail.ur"
        ),
        (
            "yandex.ru",
            """
            yandeks.ru yandx.ru yndex.ru yanex.ru yandex.ri yandex.ry yandex.ruu yandexru yande.ru yadnex.ru yandez.ru yamdex.ru yandec.ru jandex.ru yndx.ru \
            yanndex.ru uandex.ru tandex.ru yanedx.ru yandex.tu yandex.rru iandex.ru yandekc.ru yandexs.ru
            """
        ),
        ("rambler.ru", "ramber.ru ramler.ru rambler.ri rambler.ry rambles.ru rambller.ru ramblr.ru ranbler.ru rembler.ru"),
        ("inbox.ru", "inbx.ru inbix.ru inbox.ri inbox.ry"),
        ("bk.ru", "bk.ri bk.ry bkk.ru"),
        ("list.ru", "lsit.ru liist.ru list.ri"),
        ("ukr.net", "ukr.ner ukr.nte ukrnet ukr.nrt ukr.bet ukr.nett ukt.net"),
        ("inbox.lt", "inbx.lt inbo.lt ibox.lt inbix.lt inbox.lr inboks.lt ibnox.lt inbox.kt inboxlt inbos.lt imbox.lt inboxx.lt"),
        ("inbox.lv", "inbx.lv inbo.lv inboks.lv ibnox.lv imbox.lv"),
        ("one.lt", "onee.lt onelt one.kt"),
        ("takas.lt", "takass.lt tkas.lt takas.kt"),
        ("delfi.lt", "deldi.lt delfi.kt defli.lt"),
        ("seznam.cz", "sezna.cz seznma.cz seznam.cx sznam.cz"),
        ("gmx.de", "gmx.ed gmxx.de gmx.dd"),
        ("web.de", "wbe.de web.ed"),
        ("t-online.de", "t-onlin.de tonline.de t-onlie.de t-onine.de"),
    ]
}
