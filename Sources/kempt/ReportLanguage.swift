import KemptReport

/// The languages of the report (the pipeline has a `Language` of its own).
typealias ReportLanguage = KemptReport.Language
