package anlan.core.hazard;

/**
 * A row of {@code hazard} (隐患), as far as indicators ask. Days are days since 1970-01-01; {@link
 * Course#NEVER} stands for an empty one.
 *
 * @param id the row's key
 * @param level how grave
 * @param origin who found it
 * @param category what kind of hazard it is (隐患类别), empty if that isn't written down
 * @param foundOn business date (发现日期)
 * @param deadline the deadline in the notice, which belongs to the time allowed (整改期限)
 * @param rectifiedOn the enterprise's newest report that it is rectified (整改完成日期)
 * @param reportedOn when a major hazard was reported to the authority
 * @param fullyPlanned whether person, measures, funds, deadline and emergency plan are all written
 *     down (五落实)
 * @param dropped whether it counts nowhere: void (作废), or a duplicate of another
 */
public record Hazard(
    long id,
    HazardLevel level,
    Origin origin,
    String category,
    int foundOn,
    int deadline,
    int rectifiedOn,
    int reportedOn,
    boolean fullyPlanned,
    boolean dropped) {}
