package org.entente.records.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook (ECMA-376, SpreadsheetML in a zip), of which only the sheets grow. Written here and not by a library,
 * which writes the time of writing into the file: an answer about the past must be the same bytes whenever it is asked for.
 */
final class Workbook {

    /** The cell formats of {@code xl/styles.xml}, by position. */
    static final int TEXT = 1;
    static final int DAY = 2;
    static final int INSTANT = 3;
    static final int HEADER = 4;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Format 49 is text: what is typed into such a cell stays text, so that no formula comes alive by editing. */
    private static final String STYLES = XML
            + """
                    <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
                    <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts>\
                    <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
                    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                    <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                    <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
                    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
                    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
                    .formatted(MAIN);

    /** The first line stays in sight. */
    private static final String SHEET = XML + """
            <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
            <sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>""".formatted(MAIN);

    private final ZipOutputStream zip;
    private final Writer text;
    private long bytes;
    private final List<String> sheets = new ArrayList<>();

    Workbook(OutputStream out) {
        zip = new ZipOutputStream(out);
        // Rows of one list are much alike: more effort makes the file little smaller and the export much slower.
        zip.setLevel(Deflater.BEST_SPEED);
        text = new OutputStreamWriter(counted(zip), StandardCharsets.UTF_8);
    }

    private OutputStream counted(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                bytes += length;
                out.write(octets, from, length);
            }
        };
    }

    /** About how many bytes the sheet at hand has, before they are packed: some may still wait to be written. */
    long bytes() {
        return bytes;
    }

    Writer beginSheet(String name) throws IOException {
        sheets.add(name);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        bytes = 0;
        return text.append(SHEET);
    }

    void endSheet() throws IOException {
        text.append("</sheetData></worksheet>");
        end();
    }

    /** What names the parts, and the directory of the zip: without them no program opens the file. */
    void finish() throws IOException {
        put("xl/styles.xml", STYLES);
        put("xl/workbook.xml", XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each("<sheet name=\"%2$s\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>") + "</sheets></workbook>");
        put("xl/_rels/workbook.xml.rels", relationships(
                each(relationship("rId%1$d", "worksheet", "worksheets/sheet%1$d.xml"))
                        + relationship("rIdStyles", "styles", "styles.xml")));
        put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        put("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + part("workbook.xml", "sheet.main+xml") + part("styles.xml", "styles+xml")
                + each(part("worksheets/sheet%1$d.xml", "worksheet+xml")) + "</Types>");
        zip.close();
    }

    /** The line for every sheet, with its number and its name. */
    private String each(String line) {
        var lines = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            lines.append(line.formatted(i + 1, sheets.get(i)));
        }
        return lines.toString();
    }

    private static String relationships(String lines) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + lines + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private void put(String name, String content) throws IOException {
        begin(name);
        text.append(content);
        end();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        text.flush();
        zip.closeEntry();
    }
}
