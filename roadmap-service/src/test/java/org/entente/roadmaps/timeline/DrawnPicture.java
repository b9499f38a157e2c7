package org.entente.roadmaps.timeline;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture, read again by a parser that knows nothing of how it was drawn. */
final class DrawnPicture {

    private final Element root;
    private final List<Element> elements = new ArrayList<>();

    DrawnPicture(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
        collect(root);
    }

    private void collect(Element element) {
        elements.add(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    Element root() {
        return root;
    }

    /** The ids of what is drawn for milestones, from top to bottom. */
    List<String> milestones() {
        return elements.stream().map(e -> e.getAttribute("id")).filter(id -> id.startsWith("milestone-")).toList();
    }

    private Element milestone(String id) {
        return elements.stream().filter(e -> e.getAttribute("id").equals("milestone-" + id)).findFirst().orElseThrow();
    }

    String titleOf(String milestone) {
        return milestone(milestone).getElementsByTagName("title").item(0).getTextContent();
    }

    /** The forms of a milestone's marks: what they are, and whether they are filled. */
    List<String> forms(String milestone) {
        var all = milestone(milestone).getElementsByTagName("*");
        var forms = new ArrayList<String>();
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (!Set.of("g", "text", "title").contains(element.getNodeName())) {
                forms.add(element.getNodeName() + (element.getAttribute("fill").equals("none") ? " hollow" : ""));
            }
        }
        return forms;
    }

    /** How many shapes a part of the picture has. */
    int shapesIn(String part) {
        var group = elements.stream().filter(e -> e.getAttribute("id").equals(part)).findFirst().orElseThrow();
        return group.getElementsByTagName("*").getLength() - group.getElementsByTagName("g").getLength();
    }

    static String byId(Element root, String name, String id) {
        var all = root.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return all.item(i).getTextContent();
            }
        }
        throw new AssertionError("no " + name + " " + id);
    }

    List<String> texts() {
        return contents("text");
    }

    List<String> titles() {
        return contents("title");
    }

    private List<String> contents(String name) {
        return elements.stream().filter(e -> e.getLocalName().equals(name)).map(Element::getTextContent).toList();
    }

    /** What kinds of elements there are, beside these. */
    Set<String> namesBeside(String... others) {
        var names = new HashSet<String>();
        elements.forEach(e -> names.add(e.getLocalName()));
        names.removeAll(Set.of(others));
        return names;
    }

    Map<String, String> attributes() {
        var all = new LinkedHashMap<String, String>();
        for (var element : elements) {
            var its = element.getAttributes();
            for (int i = 0; i < its.getLength(); i++) {
                all.merge(its.item(i).getNodeName(), its.item(i).getNodeValue(), (a, b) -> a + " " + b);
            }
        }
        return all;
    }
}
