package org.platen.provisioning;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.MetaTypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Smallest and greatest values of fields, which the metatype service checks and does not tell: read from the bundle itself. */
final class Bounds {
    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);
    private static final Bound NONE = new Bound(null, null);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private final Map<List<String>, Bound> bounds = new HashMap<>();

    /** Null for no bound. */
    record Bound(@Nullable String min, @Nullable String max) {}

    private Bounds() {}

    static Bounds of(Bundle bundle) {
        Bounds bounds = new Bounds();
        Enumeration<URL> files = bundle.findEntries(MetaTypeService.METATYPE_DOCUMENTS_LOCATION, "*.xml", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                bounds.read(in);
            } catch (IOException | SAXException | ParserConfigurationException e) {
                LOG.info("{} of {} cannot be read: {}", file, bundle, e.getMessage());
            }
        }
        return bounds;
    }

    Bound of(String form, String field) {
        return bounds.getOrDefault(List.of(form, field), NONE);
    }

    private void read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        NodeList forms = factory.newDocumentBuilder().parse(in).getElementsByTagNameNS("*", "OCD");
        for (int i = 0; i < forms.getLength(); i++) {
            Element form = (Element) forms.item(i);
            NodeList fields = form.getElementsByTagNameNS("*", "AD");
            for (int j = 0; j < fields.getLength(); j++) {
                Element field = (Element) fields.item(j);
                bounds.put(
                        List.of(form.getAttribute("id"), field.getAttribute("id")),
                        new Bound(text(field, "min"), text(field, "max")));
            }
        }
    }

    private static @Nullable String text(Element field, String name) {
        String text = field.getAttribute(name);
        return NUMBER.matcher(text.strip()).matches() ? text.strip() : null;
    }
}
