package anlan.dashboard.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overdue hazard with what an order to see to it (督办单) tells.
 *
 * @param item what a list shows of it
 * @param address of the subject; "" if none is known
 * @param hasDepartment whether a department is in charge; if not, the town is asked
 * @param noticeDeadline the deadline in the notice; null if it set none
 * @param reportedRectifiedOn day of the last report of rectification; null for none
 * @param listedOn day of 挂牌督办; null for none
 * @param penalisedOn day of the first penalty for not rectifying it; null for none
 */
public record Supervised(
    HazardPage.Item item,
    String address,
    boolean hasDepartment,
    @Nullable LocalDate noticeDeadline,
    @Nullable LocalDate reportedRectifiedOn,
    @Nullable LocalDate listedOn,
    @Nullable LocalDate penalisedOn) {}
