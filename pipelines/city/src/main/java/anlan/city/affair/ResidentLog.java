package anlan.city.affair;

/**
 * A row of {@code post_log} (驻点工作日志). Days as numbers since 1970-01-01, the reward in yuan.
 *
 * @param recordedOn the day it is entered
 * @param efforts what the enterprise was urged to do
 * @param hazards what was found that day
 * @param rectifiedOn the day from which what is rectified of it is known
 */
public record ResidentLog(
    long id,
    long post,
    long subjectId,
    int dutyDay,
    int recordedOn,
    Efforts efforts,
    int dangerousWorks,
    int attendedWorks,
    Hazards hazards,
    int rectifiedOn)
    implements Affair {

  /** 督促企业单位落实责任及措施. */
  public record Efforts(
      int personsChecked,
      int rulesImproved,
      int morningMeetings,
      int warningSessions,
      int drills,
      int reward) {}

  /** 驻点监督排查发现隐患. */
  public record Hazards(int found, int rectified, int majorFound, int majorRectified) {}

  @Override
  public ResidentLog asOf(int day) {
    return rectifiedOn <= day
        ? this
        : new ResidentLog(
            id,
            post,
            subjectId,
            dutyDay,
            recordedOn,
            efforts,
            dangerousWorks,
            attendedWorks,
            new Hazards(hazards.found(), 0, hazards.majorFound(), 0),
            rectifiedOn);
  }
}
