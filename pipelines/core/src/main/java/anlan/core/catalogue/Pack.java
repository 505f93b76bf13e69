package anlan.core.catalogue;

/**
 * The obligations of a document, switched on in a jurisdiction.
 *
 * @param document ref of the document
 * @param jurisdiction code of the jurisdiction
 * @param standing in force, or for reference only
 */
public record Pack(String document, String jurisdiction, Standing standing) {}
