package anlan.core.catalogue;

/**
 * A place measured under its own documents (辖区).
 *
 * @param code division code
 * @param name name
 */
public record Jurisdiction(String code, String name) {}
