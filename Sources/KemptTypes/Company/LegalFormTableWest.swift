/// Legal forms of firms in the west and south of Europe, in America and Asia; `LegalFormTableEast` says how lines are read.
enum LegalFormTableWest {
    static let text: StaticString = """
        smcw -- GmbH & Co. KG|GmbH und Co. KG|GmbH + Co. KG|GmbH & Cie. KG|GmbH&Co.KG|GmbH & Co. Kommanditgesellschaft
        scw DE GmbH & Co. KGaA|GmbH und Co. KGaA
        scw DE GmbH & Co. OHG|GmbH und Co. OHG
        smcw -- GmbH|Gesellschaft mit beschränkter Haftung|Gesellschaft m.b.H.|Ges.m.b.H.|Gesellschaft mbH
        smcw DE gGmbH|gemeinnützige GmbH
        smcw DE mbH & Co. KG
        s DE mbH|m.b.H.
        smw -- AG|A.G.|Aktiengesellschaft
        sw -- AG & Co. KG|AG und Co. KG
        sw DE AG & Co. KGaA|AG & Co KGaA
        smw -- KG|K.G.|Kommanditgesellschaft
        scw DE KGaA|Kommanditgesellschaft auf Aktien
        scw DE OHG|Offene Handelsgesellschaft
        scw DE GbR|Gesellschaft bürgerlichen Rechts
        s DE UG|UG haftungsbeschränkt|Unternehmergesellschaft
        sw DE UG & Co. KG|UG und Co. KG
        se DE e.K.|e. K.|eingetragener Kaufmann|e.Kfm.|e.Kfr.|eingetragene Kauffrau
        se -- e.V.|e. V.|eingetragener Verein
        se -- eG|e.G.|eingetragene Genossenschaft
        se -- SE & Co. KGaA
        se -- SE & Co. KG
        se -- SE|S.E.|Societas Europaea
        s DE PartG|Partnerschaftsgesellschaft|PartG mbB|PartGmbB
        se AT e.U.|e. U.|eingetragener Unternehmer
        se AT OG|Offene Gesellschaft
        s AT KEG
        s AT OEG
        s CH SAGL|S.a.g.l.
        psmc -- SARL|Sàrl|Société à responsabilité limitée|S.à r.l.
        s -- SAS|Société par actions simplifiée
        ps FR SASU|Société par actions simplifiée unipersonnelle
        psmc FR EURL|Entreprise unipersonnelle à responsabilité limitée
        s -- SA|S.A.|Société anonyme|Sociedad anónima|Sociedade anónima|Societate pe acțiuni|Societate pe acţiuni|S/A
        s -- SNC|Société en nom collectif|Società in nome collettivo
        pse FR SCI|Société civile immobilière
        ps FR SELARL
        ps FR EIRL
        ps FR GIE|Groupement d'intérêt économique
        s FR SCOP
        s -- SCS|Société en commandite simple
        s -- SCA|Société en commandite par actions
        s ES S.L.|Sociedad limitada|Sociedad de responsabilidad limitada
        s ES S.L.U.|Sociedad limitada unipersonal
        s ES S.A.U.|Sociedad anónima unipersonal
        s ES S.L.L.|Sociedad limitada laboral
        s ES S.L.N.E.
        s ES S.L.P.
        se ES S.C.P.|S.C.P
        se ES C.B.|Comunidad de bienes
        se ES S. Coop.|S.Coop.|Sociedad cooperativa
        s MX S.A. de C.V.|Sociedad anónima de capital variable
        s MX S.A.B. de C.V.
        s MX S. de R.L. de C.V.|S. de RL de CV
        s -- S. de R.L.
        s MX S.A.B.
        se MX S.A.P.I.
        s -- S. en C.
        s PE S.A.A.
        se ES S.A.D.
        se -- S.G.R.|SGR
        se -- C.A.|C. A.
        s MX S.A.P.I. de C.V.
        s -- SRL|S.r.l.|S.R.L.|Società a responsabilità limitata|Societate cu răspundere limitată|Societate cu raspundere limitata
        s IT SRLS|S.r.l.s.|Società a responsabilità limitata semplificata
        se IT S.p.A.|S.P.A.|s.p.a.|S.p.a.|Società per azioni
        se -- S.p.A.|SpA
        se IT S.a.s.|s.a.s.|Società in accomandita semplice
        se IT S.s.|Società semplice
        s IT S.c.r.l.|S.c.a r.l.|Scarl
        s IT S.a.p.a.
        se IS S.F.|s.f.
        se IT Soc. Coop.|Società cooperativa|soc. coop.
        sm -- B.V.|Besloten Vennootschap|Besloten vennootschap met beperkte aansprakelijkheid
        sm -- N.V.|Naamloze Vennootschap
        s -- V.O.F.|Vennootschap onder firma
        s FR SEM|Société d'économie mixte
        s -- SICAV
        se IT S.c.p.a.|S.C.p.A.
        s DE GesbR|Ges.b.R.
        se -- C.V.|Commanditaire vennootschap
        s BE BVBA
        s -- SPRL|Société privée à responsabilité limitée
        s BE CVBA
        s BE CVOA
        s BE SCRL
        s BE ASBL|Association sans but lucratif
        s BE VZW|Vereniging zonder winstoogmerk
        s BE Comm.V|Comm. V.
        s PT Lda.|Lda|Limitada
        s PT Unipessoal Lda.|Unipessoal Lda
        s PT SGPS
        s -- Ltda.|Ltda
        s BR EIRELI
        s BR Ltda. ME|Ltda ME|Ltda - ME
        s GR Α.Ε.|Ανώνυμη Εταιρεία
        s GR Ε.Π.Ε.
        s GR Ι.Κ.Ε.
        se GR A.E.
        se GR O.E.
        se GR E.E.
        se GR M.E.P.E.
        s GR E.P.E.
        s TR A.Ş.|Anonim Şirketi
        s TR Ltd. Şti.|Limited Şirketi|Ltd. Sti.
        s -- d.o.o.|društvo s ograničenom odgovornošću|društvo sa ograničenom odgovornošću|družba z omejeno odgovornostjo
        s HR j.d.o.o.
        s MK d.o.o.e.l.
        s -- d.d.|dioničko društvo|delniška družba
        s -- d.n.o.
        se -- a.d.|akcionarsko društvo
        se -- k.d.
        se -- o.d.
        s HR obrt
        s AL sh.p.k.
        se AL sh.a.
        smc -- Ltd|Ltd.|L.T.D.|Ltd. Co.
        sc -- Ltd|Limited
        smc -- Co., Ltd.|Co. Ltd.|Co. Ltd|Co Ltd|Company Limited
        s GB PLC|Public Limited Company
        smc -- LLP|Limited Liability Partnership
        sc US LLLP|Limited Liability Limited Partnership
        se -- Coop.|Cooperative Society
        s -- LP|L.P.
        sm -- LP|Limited Partnership
        s -- GP|General Partnership
        s GB CIC|Community Interest Company
        s GB CIO|Charitable Incorporated Organisation
        s -- Unltd|Ultd|Unlimited Company
        s IE DAC|Designated Activity Company
        s IE CLG|Company Limited by Guarantee
        s IE Teoranta
        s IE CPT|Cuideachta Phoiblí Theoranta
        psmc -- LLC|L.L.C.|Limited Liability Company|LL.C.
        sc US PLLC|Professional Limited Liability Company
        smc -- Inc.|Inc|Incorporated
        smc -- Corp.|Corp|Corporation
        sm US P.C.|p.c.|P. C.
        s US P.C.|Professional Corporation
        se US P.A.|p.a.|P. A.
        se US N.A.|n.a.|National Association
        s US L.C.
        s US FSB|F.S.B.|Federal Savings Bank
        s US L.L.P.C.
        smc -- Pty Ltd|Pty. Ltd.|Pty Limited|Proprietary Limited
        s -- Pty
        smc -- Pvt. Ltd.|Pvt Ltd|Private Limited|Pvt. Limited
        smc SG Pte. Ltd.|Pte Ltd|Pte. Limited
        s SG Pte.|Pte
        smc MY Sdn. Bhd.|Sdn Bhd|Sendirian Berhad
        sc MY Bhd.|Bhd|Berhad
        p ID PT
        s ID Tbk|Tbk.
        s JP K.K.|Kabushiki Kaisha
        s JP Y.K.|Yugen Kaisha
        s JP G.K.|Godo Kaisha
        s -- FZE|FZ-LLC|FZCO|FZ LLC
        s -- WLL|W.L.L.
        se -- SAL|S.A.L.
        s EG SAE|S.A.E.
        s OM SAOG|SAOC
        s IL B.M.
        s RO PFA|Persoană fizică autorizată
        """
}
