package anlan.dashboard.coverage;

/**
 * One group's figure.
 *
 * @param key the value of the dimension, "" for nothing assigned
 * @param name what people call it
 * @param figure its figure
 */
public record GroupFigures(String key, String name, Verdict figure) {}
