package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.identity.Person;
import anlan.city.identity.Person.Post;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.ArrayList;
import java.util.List;

/** Who goes: each department, grid and town has a small staff of its own. */
final class Teams {
  private static final int SUPERVISORS = 8;
  private static final int ENFORCERS = 16;
  private static final int TOWN_STAFF = 6;
  private static final int EXPERTS = 400;

  private Teams() {}

  /** 1+2+2 for high-risk subjects, 1+1+1 for the others; a few come without their experts. */
  static List<Seat> department(int department, boolean highRisk, Dice dice) {
    int each = highRisk ? 2 : 1;
    boolean withExperts = dice.chance(highRisk ? 0.94 : 0.6);
    List<Seat> team = new ArrayList<>(1 + 2 * each);
    team.add(staff("SUPERVISOR", Post.SUPERVISOR, department, dice.below(SUPERVISORS)));
    int enforcer = dice.below(ENFORCERS);
    for (int i = 0; i < each; i++) {
      team.add(staff("ENFORCER", Post.ENFORCER, department, (enforcer + i) % ENFORCERS));
    }
    return withExperts ? join(team, experts(each, dice)) : team;
  }

  static List<Seat> grid(State state, Setting setting) {
    int grid = Integer.parseInt(state.grid().substring(state.town().length()));
    long number = setting.gazetteer().town(state.town()).number() * 1_000L + grid;
    return List.of(new Seat("GRID_KEEPER", Person.of(Post.GRID_KEEPER, number), null));
  }

  static List<Seat> town(State state, Setting setting, Dice dice) {
    long number = setting.gazetteer().town(state.town()).number() * 100L;
    int first = dice.below(TOWN_STAFF);
    return List.of(
        new Seat("TOWN_STAFF", Person.of(Post.TOWN_STAFF, number + first), null),
        new Seat(
            "TOWN_STAFF", Person.of(Post.TOWN_STAFF, number + (first + 1) % TOWN_STAFF), null));
  }

  static List<Seat> enterprise(State state) {
    Person officer = Person.of(Post.SAFETY_OFFICER, state.subjectId());
    return List.of(new Seat("ENTERPRISE_STAFF", officer, null));
  }

  static List<Seat> leader(State state) {
    Person leader = Person.of(Post.LEGAL_REPRESENTATIVE, state.subjectId());
    return join(List.of(new Seat("ENTERPRISE_STAFF", leader, null)), enterprise(state));
  }

  static List<Seat> experts(int count, Dice dice) {
    int first = dice.below(EXPERTS);
    List<Seat> team = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Person expert = Person.of(Post.EXPERT, (first + i) % EXPERTS);
      team.add(new Seat("EXPERT", expert, null));
    }
    return team;
  }

  /** Two supervisors of the subject's department, or of its emergency office. */
  static List<Seat> resident(State state, Setting setting, Dice dice) {
    int department = Visit.departmentOf(state, setting);
    int first = dice.below(SUPERVISORS);
    return List.of(
        staff("SUPERVISOR", Post.SUPERVISOR, department, first),
        staff("SUPERVISOR", Post.SUPERVISOR, department, (first + 1) % SUPERVISORS));
  }

  static boolean hasExpert(List<Seat> team) {
    return team.stream().anyMatch(seat -> seat.role().equals("EXPERT"));
  }

  private static Seat staff(String role, Post post, int department, int number) {
    return new Seat(role, Person.of(post, department * 100L + number), department);
  }

  private static List<Seat> join(List<Seat> some, List<Seat> others) {
    List<Seat> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
