package org.entente.roadmaps.timeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An SVG document to draw on. Looks are attributes of what has them, since a style sheet would not get past the
 * Content-Security-Policy of our answers; and there is no document type, which a reader might fetch from elsewhere.
 */
final class Canvas {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final float MITER = 10;

    static {
        // Drawn without a screen, also where the machine has one.
        System.setProperty("java.awt.headless", "true");
    }

    private final Document document;
    private final Element root;
    private final SVGGraphics2D pen;

    /**
     * @param title what it is a picture of
     * @param description what it shows, for who cannot see it
     */
    Canvas(String language, String title, String description) {
        document = newDocument();
        root = document.getDocumentElement();
        pen = new SVGGraphics2D(context(document), false);
        pen.getRoot(root);
        root.removeChild(root.getLastChild());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title description");
        root.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
        root.insertBefore(element("desc", "description", description), root.getFirstChild());
        root.insertBefore(element("title", "title", title), root.getFirstChild());
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation().createDocument(SVG,
                    "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has a document builder", e);
        }
    }

    private static SVGGeneratorContext context(Document document) {
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(1);
        var looks = new SVGGeneratorContext.GraphicContextDefaults();
        looks.setFont(new PlainFont(Look.TEXT, false));
        context.setGraphicContextDefaults(looks);
        return context;
    }

    private Element element(String name, String id, String text) {
        var element = document.createElementNS(SVG, name);
        if (id != null) {
            element.setAttribute("id", id);
        }
        if (text != null) {
            element.appendChild(document.createTextNode(text));
        }
        return element;
    }

    /** What is drawn from here on belongs together. */
    void begin(String id) {
        var group = element("g", id, null);
        root.appendChild(group);
        pen.setTopLevelGroup(group);
    }

    /** The same, with a text that says what it is. */
    void begin(String id, String title) {
        begin(id);
        root.getLastChild().appendChild(element("title", null, title));
    }

    void fill(Shape shape, Color colour) {
        pen.setPaint(colour);
        pen.fill(shape);
    }

    void line(Shape shape, Color colour, double width, float... dashes) {
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER,
                dashes.length == 0 ? null : dashes, 0));
        pen.draw(shape);
    }

    void write(String text, double x, double y, int size, boolean bold, Color colour) {
        pen.setPaint(colour);
        pen.setFont(new PlainFont(size, bold));
        pen.drawString(text, (float) x, (float) y);
    }

    byte[] bytes(int width, int height) {
        root.setAttribute("width", String.valueOf(width));
        root.setAttribute("height", String.valueOf(height));
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        var bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document),
                    new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("a document of ours that cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
