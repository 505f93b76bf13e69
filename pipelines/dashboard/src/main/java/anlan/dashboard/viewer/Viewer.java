package anlan.dashboard.viewer;

/**
 * Somebody who asks.
 *
 * @param name his name as a user of Trino
 * @param sight what he may see
 */
public record Viewer(String name, Sight sight) {}
