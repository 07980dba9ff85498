/// Legal forms of firms in the Baltic states, Poland, Czechia, Slovakia, Hungary and the north of Europe; `LegalFormTableEast` says how lines are read.
enum LegalFormTableBaltic {
    static let text: StaticString = """
        psmcw LT UAB|Uždaroji akcinė bendrovė|Uždara akcinė bendrovė|Uzdaroji akcine bendrove
        psmw -- AB|Akcinė bendrovė|Akcine bendrove
        pscw LT MB|Mažoji bendrija|Mazoji bendrija
        psmcw LT VšĮ|Viešoji įstaiga|Viesoji istaiga
        psm LT VšĮ|VSI|VšI|VsI
        pscw LT IĮ|Individuali įmonė|Individualioji įmonė|Individuali imone
        psn -- II
        pscw LT TŪB|Tikroji ūkinė bendrija
        pscw LT KŪB|Komanditinė ūkinė bendrija
        pscw LT ŽŪB|Žemės ūkio bendrovė
        pscw LT ŽŪK|Žemės ūkio kooperatyvas
        pso LT KB|Kooperatinė bendrovė
        psn -- KB
        pscw LT BĮ|Biudžetinė įstaiga
        pscw LT SĮ|Savivaldybės įmonė
        pscw LT VĮ|Valstybės įmonė
        pscw LT DNSB|Daugiabučio namo savininkų bendrija
        pso LT SB|Sodininkų bendrija
        psmcw LV SIA|Sabiedrība ar ierobežotu atbildību|Sabiedriba ar ierobezotu atbildibu
        pscw LV VSIA|Valsts sabiedrība ar ierobežotu atbildību
        psmw -- AS|Akciju sabiedrība|Aktsiaselts|Aksjeselskap
        psw LV VAS|Valsts akciju sabiedrība
        psw LV IK|Individuālais komersants|Individuālais uzņēmums
        ps LV Z/S|Zemnieku saimniecība
        s LV Z/S|ZS
        pso LV PS|Pilnsabiedrība
        psmcw EE OÜ|Osaühing|Osauhing
        ps EE OÜ|OU
        pscw EE MTÜ|Mittetulundusühing
        ps EE MTÜ|MTU
        ps EE FIE|Füüsilisest isikust ettevõtja
        ps EE TÜ|Täisühing|Tulundusühistu
        ps EE UÜ|Usaldusühing
        smcw PL Sp. z o.o.|Spółka z ograniczoną odpowiedzialnością|Spółka z o.o.|Spolka z o.o.|Spolka z ograniczona odpowiedzialnoscia
        swo -- S.A.|Spółka akcyjna
        scw PL Sp. k.|Spółka komandytowa
        scw PL Sp. j.|Spółka jawna
        scw PL Sp. p.|Spółka partnerska
        scw PL S.K.A.|Spółka komandytowo-akcyjna
        sw PL P.S.A.|Prosta spółka akcyjna
        sew PL s.c.|Spółka cywilna|S.C.
        sm -- s.r.o.|spol. s r.o.|společnost s ručením omezeným|spoločnosť s ručením obmedzeným
        s -- a.s.|akciová společnost|akciová spoločnosť|akc. spol.
        s -- v.o.s.|veřejná obchodní společnost|verejná obchodná spoločnosť|veř. obch. spol.
        se -- k.s.|komanditní společnost|komanditná spoločnosť|kom. spol.
        se CZ z.s.|zapsaný spolek
        s CZ o.p.s.|obecně prospěšná společnost
        s -- s.p.|státní podnik
        sm HU Kft.|Korlátolt Felelősségű Társaság
        sm HU Zrt.|Zártkörűen Működő Részvénytársaság|Zártkörű Részvénytársaság
        sm HU Nyrt.|Nyilvánosan Működő Részvénytársaság
        s HU Bt.|Betéti Társaság
        s HU Kkt.|Közkereseti Társaság
        se HU Rt.|Részvénytársaság
        s HU Kht.|Közhasznú Társaság
        se HU E.v.|e.v.|Egyéni vállalkozó
        psm FI Oy|Osakeyhtiö
        psm FI Oyj|Julkinen osakeyhtiö
        psm FI Oy Ab|Ab Oy
        pse FI Ky|Kommandiittiyhtiö
        ps FI Ay|Avoin yhtiö
        ps FI Tmi|T:mi|Toiminimi
        ps FI Osk|Osuuskunta
        se FI ry|r.y.|Rekisteröity yhdistys
        psm FI As Oy|As. Oy|Asunto Oy|Asunto-osakeyhtiö
        s SE AB publ
        pswo -- AB|Aktiebolag|Aktiebolaget
        ps SE HB|Handelsbolag
        s -- KB|Kommanditbolag
        se SE ek. för.|ekonomisk förening
        s NO ASA|Allmennaksjeselskap
        s NO ANS|Ansvarlig selskap
        se NO DA
        s NO ENK|Enkeltpersonforetak
        s NO NUF
        sm DK A/S|Aktieselskab
        sm DK ApS|Anpartsselskab
        sm DK I/S|Interessentskab
        s DK K/S|Kommanditselskab
        s DK P/S|Partnerselskab
        s DK IVS|Iværksætterselskab
        s DK A.M.B.A.|Andelsselskab med begrænset ansvar
        s DK S.M.B.A.
        s DK F.M.B.A.
        s DK G/S
        s IS ehf.|einkahlutafélag
        s IS hf.|hlutafélag
        s IS ohf.
        sn -- Co.|Co|Company|& Co.|& Co|& Company|and Company|ir Ko|ir partneriai
        """
}
