/**
 * Official documents (公文) as Word opens them.
 *
 * <p>Apache POI could write them, but for paragraphs and plain tables it would bring 16 MB in ten
 * libraries (poi-ooxml, its schema classes, xmlbeans, log4j-api …) and build each document as a
 * tree of XML beans in a server of 256 MiB. What we need of the format is five small parts, four of
 * which never change and lie beside the pages as XML. The fifth is written by the JDK. A page with
 * pictures, notes or tracked changes would be the time to take POI.
 */
@NullMarked
package anlan.dashboard.word;

import org.jspecify.annotations.NullMarked;
