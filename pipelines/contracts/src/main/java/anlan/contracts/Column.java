package anlan.contracts;

/**
 * One column of a table contract.
 *
 * @param name the column's name in Iceberg and Trino
 * @param type how values are stored and held in memory
 * @param required whether a value must be present
 * @param key whether the column is part of the source row's primary key
 * @param personal whether it tells of a person ({@code classification: personal}); Trino masks it
 * @param description meaning and unit, in Chinese, shown as the column comment
 */
public record Column(
    String name,
    ColumnType type,
    boolean required,
    boolean key,
    boolean personal,
    String description) {}
