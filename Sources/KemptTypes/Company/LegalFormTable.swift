/// Legal forms of firms: one line a form, `flags canonical|other wording|…`.
///
/// Flags: `p` stands before the name, `s` behind it; `c` the case is mended when it is not all capitals; `w` another wording is
/// rewritten to the canonical one; `h` the other wordings are look-alike letters, rewritten when the name is Cyrillic.
/// Forms that are also words of some language (`As`, `Ab`, `Co`) have neither `c` nor `w`. Facts of company law, by hand.
enum LegalFormTable {
    static let text: StaticString = """
        psh ООО|OOO|0OO|ОOO
        psh ОАО|OAO
        psh ЗАО|3АО|3AO
        psh АО|AO
        pscw ООО|Общество с ограниченной ответственностью|О.О.О.
        pscw ОАО|Открытое акционерное общество|О.А.О.
        pscw ПАО|Публичное акционерное общество|П.А.О.
        pscw ЗАО|Закрытое акционерное общество|З.А.О.
        pscw НАО|Непубличное акционерное общество
        pscw АО|Акционерное общество
        pscw ИП|Индивидуальный предприниматель|И.П.
        pscw ОДО|Общество с дополнительной ответственностью
        pscw ФГУП|Федеральное государственное унитарное предприятие
        pscw ГУП|Государственное унитарное предприятие
        pscw МУП|Муниципальное унитарное предприятие
        pscw РУП|Республиканское унитарное предприятие
        pscw ЧУП|Частное унитарное предприятие
        pscw УП|Унитарное предприятие
        pscw ЧП|Частное предприятие
        pscw ФГБУ|Федеральное государственное бюджетное учреждение
        pscw ГБУ|Государственное бюджетное учреждение
        pscw МБУ|Муниципальное бюджетное учреждение
        pscw АНО|Автономная некоммерческая организация
        pscw НКО|Некоммерческая организация
        pscw ТОО|Товарищество с ограниченной ответственностью
        pscw ТОВ|Товариство з обмеженою відповідальністю
        pscw ПП|Приватне підприємство
        pscw ФОП|Фізична особа-підприємець|Фізична особа підприємець
        pscw ПрАТ|Приватне акціонерне товариство
        pscw ПАТ|Публічне акціонерне товариство
        pscw АТ|Акціонерне товариство
        pscw ААТ|Адкрытае акцыянернае таварыства
        pscw ЗАТ|Закрытае акцыянернае таварыства
        ps ООД
        ps ЕООД
        ps ЕАД
        pscw UAB|Uždaroji akcinė bendrovė|U.A.B.|Uždara akcinė bendrovė
        psw AB|Akcinė bendrovė
        pscw MB|Mažoji bendrija
        pscw VšĮ|Viešoji įstaiga
        pscw IĮ|Individuali įmonė|Individualioji įmonė
        pscw TŪB|Tikroji ūkinė bendrija
        pscw KŪB|Komanditinė ūkinė bendrija
        pscw ŽŪB|Žemės ūkio bendrovė
        pscw ŽŪK|Žemės ūkio kooperatyvas
        psw KB|Kooperatinė bendrovė
        pscw BĮ|Biudžetinė įstaiga
        pscw SĮ|Savivaldybės įmonė
        pscw VĮ|Valstybės įmonė
        pscw SIA|Sabiedrība ar ierobežotu atbildību
        psw AS|Akciju sabiedrība|Aktsiaselts
        psw IK|Individuālais komersants
        pscw OÜ|Osaühing
        ps MTÜ|OU|VSI|II|FIE
        scw Sp. z o.o.|Spółka z ograniczoną odpowiedzialnością|Sp. z o. o.|Sp z o.o.|Sp z oo|Sp. z oo|Sp.z o.o.|Sp. zo.o.|Spółka z o.o.|Spółka z o. o.
        sw S.A.|Spółka akcyjna
        scw Sp. k.|Spółka komandytowa
        scw Sp. j.|Spółka jawna
        sc Sp.k.
        sc Sp.j.
        scw GmbH & Co. KG|GmbH & Co KG|GmbH und Co. KG
        scw GmbH|Gesellschaft mit beschränkter Haftung|G.m.b.H.
        scw gGmbH
        sw AG|Aktiengesellschaft
        sw KG|Kommanditgesellschaft
        sc OHG
        s UG
        s e.K.
        s e.V.
        s SE
        psc SARL
        ps SAS
        ps SA
        s S.A.R.L.
        s S.A.S.
        psc EURL
        sc Co. Ltd.
        sc Co., Ltd.
        sc Co Ltd
        sc Ltd.
        psc Ltd
        sc Limited
        psc LLC
        s L.L.C.
        s Limited Liability Company
        sc Inc.
        sc Inc
        s Incorporated
        sc Corp.
        sc Corp
        s Corporation
        s PLC
        s LLP
        s LP
        s Company
        s Co.
        s Co
        s S.L.
        s SL
        s S.R.L.
        s SRL
        s S.p.A.
        s SpA
        s B.V.
        s BV
        s N.V.
        s NV
        s s.r.o.
        s a.s.
        s A/S
        s ApS
        s ASA
        ps Oy
        s Oyj
        s Kft.
        s Zrt.
        s d.o.o.
        s A.Ş.
        s Ltd. Şti.
        s Pty Ltd
        s Pvt. Ltd.
        s Pvt Ltd
        ps PAO|ZAO|TOO|IP
        """
}
