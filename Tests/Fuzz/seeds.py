"""Seeds for the fuzzers that no fixture is: small packages with stored parts, and single messages cut out of mailboxes.

    seeds.py FOLDER [MAILBOX…]
"""

import pathlib
import re
import sys
import zipfile

SHEET = """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C4"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>na</t></r><r><t>me</t></r></is></c><c r="C1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2"><v>007</v></c><c r="B2" t="str"><f>A1</f><v>x_x000D_y</v></c><c r="C2" s="1"><v>43891.5</v></c></row>
<row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="d"><v>2024-02-29</v></c></row>
<row r="4"><c r="A4"><v>4.4E+11</v></c><c r="XFD4"><f>NOW()</f></c></row></sheetData><mergeCells><mergeCell ref="A4:B4"/></mergeCells></worksheet>"""
BOOK = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>
<sheets><sheet name="one" sheetId="1" r:id="rId1"/></sheets></workbook>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
<Relationship Id="rId2" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/><Relationship Id="rId3" Target="styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>"""
ROOT = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
STRINGS = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>id</t></si><si><t xml:space="preserve"> day </t></si></sst>"""
STYLES = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"""
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""
CONTENT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="one">
<table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>day</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2024-02-29T10:00:00"><text:p>29</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
WORKBOOK = {
    "[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": RELATIONS,
    "xl/sharedStrings.xml": STRINGS, "xl/styles.xml": STYLES, "xl/worksheets/sheet1.xml": SHEET,
}
DOCUMENT = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": CONTENT}


def package(path, parts, method):
    with zipfile.ZipFile(path, "w", method) as box:
        for name, text in parts.items():
            box.writestr(zipfile.ZipInfo(name), text, method)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for path in map(pathlib.Path, sys.argv[2:]):
        for number, message in enumerate(re.split(rb"(?m)^From [^\n]*\n", path.read_bytes())[1:], 1):
            (folder / f"{path.stem}-{number}").write_bytes(message)
    if len(sys.argv) > 2:
        return
    for kind, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        package(folder / f"{kind}.xlsx", WORKBOOK, method)
        package(folder / f"{kind}.ods", DOCUMENT, method)
        package(folder / f"{kind}-small.zip", {"a": "a" * 40, "b/c": "b"}, method)


if __name__ == "__main__":
    main()
