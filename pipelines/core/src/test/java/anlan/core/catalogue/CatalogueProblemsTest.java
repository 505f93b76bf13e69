package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A catalogue with mistakes is refused, with all of them named. */
class CatalogueProblemsTest extends MistakenCatalogue {
  private static final String C1 = "HIGH_RISK,HALF_YEAR,DEPARTMENT_ON_SITE,,,,,30,PERIOD_END,,1,1";

  @Test
  void keysThatLeadNowhere() throws IOException {
    edit("packs.csv", "S0,370100,IN_FORCE", "S9,370102,IN_FORCE");
    edit("jurisdictions.csv", "370800,", "370899,");
    edit("documents.csv", "会,370100,", "会,370199,");
    edit("obligations.csv", "C3,一般单位年度累计覆盖率,S0,二", "C3,一般单位年度累计覆盖率,S7,二");
    edit("obligations.csv", "NINE_SMALL,QUARTER,GRID_UPLOADED", "NINE_SMALL,QUARTER,MAGIC");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "documents.csv line 2: jurisdiction '370199' is not in divisions.csv: add it there or"
                + " use one that is",
            "jurisdictions.csv line 4: code '370899' is not in divisions.csv: add it there or use"
                + " one that is",
            "packs.csv line 2: document 'S9' is not in documents.csv: add it there or use one that"
                + " is",
            "packs.csv line 2: jurisdiction '370102' is not in jurisdictions.csv: add it there or"
                + " use one that is",
            "packs.csv line 4: jurisdiction '370800' is not in jurisdictions.csv: add it there or"
                + " use one that is",
            "packs.csv line 8: jurisdiction '370800' is not in jurisdictions.csv: add it there or"
                + " use one that is",
            "obligations.csv line 4: document 'S7' is not in documents.csv: add it there or use one"
                + " that is",
            "obligations.csv line 5: evidence 'MAGIC' is not in evidence.csv: add it there or use"
                + " one that is",
            "assessment_schemes.csv line 5: jurisdiction '370800' is not in jurisdictions.csv: add"
                + " it there or use one that is");
  }

  @Test
  void valuesThatCantBeRead() throws IOException {
    edit("packs.csv", "S0,370100,IN_FORCE", "S0,370100,SOMETIMES");
    edit("documents.csv", "2022-12-31", "31.12.2022");
    edit("documents.csv", "济南市安全生产委员会", "");
    edit("evidence.csv", "DEPARTMENT,,,,true", "DEPARTMENT,,,,yes");
    edit("evidence.csv", "GRID|TOWN", "GRID|CITY");
    edit("obligations.csv", C1, C1.replace("30", "-1"));
    assertThat(problems())
        .contains(
            "packs.csv line 2: standing 'SOMETIMES' is not of [IN_FORCE, REFERENCE]: use these"
                + " codes",
            "documents.csv line 3: effective_to '31.12.2022' is not a date: write it like"
                + " 2023-02-20",
            "documents.csv line 2: issuer '' is missing: fill it in",
            "evidence.csv line 2: on_site 'yes' is neither true nor false: write one of them",
            "evidence.csv line 5: by 'GRID|CITY' is not of [DEPARTMENT, TOWN, GRID, ENTERPRISE,"
                + " EXPERT, RESIDENT]: use these codes",
            "obligations.csv line 2: grace_days '-1' is not a whole number from 0 to 999999: write"
                + " one, or leave it empty");
  }

  @Test
  void termsOfEnforcementThatAreNone() throws IOException {
    edit("enforcement_terms.csv", ",20,20,2,", "370199,20,0,2,");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "enforcement_terms.csv line 2: jurisdiction '370199' is not in jurisdictions.csv: add"
                + " it there or use one that is",
            "enforcement_terms.csv line 2: credit_working_days '0' is less than 1: write a number"
                + " of days or cases from 1 on",
            "enforcement_terms.csv: no row has an empty jurisdiction: write the terms of the"
                + " others");
  }

  @Test
  void termsOfPostsThatAreNone() throws IOException {
    edit("post_terms.csv", "S3,5,7,20,", "S9,5,7,20,1,1,1,1,\nS3,0,7,20,");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "post_terms.csv line 2: document 'S9' is not in documents.csv: add it there or use one"
                + " that is",
            "post_terms.csv line 3: week_working_days '0' is less than 1: write a number of days or"
                + " months from 1 on");
  }

  @Test
  void schemesThatCantBeRead() throws IOException {
    edit("assessment_schemes.csv", "370100,10,2023Q1", "370102,10,2023");
    edit("assessment_units.csv", "370100,370103,", "370100,370102,");
    edit("assessment_vetoes.csv", "accident.concealed@YEAR_MONTHS", "accident.concealed@SOON");
    edit("assessment_items.csv", "PER_ABOVE_PRO_RATA(4)", "ABOVE(4)");
    edit("assessment_items.csv", "D1.3,较大及以上事故,,1|2|3|4,7", "D1.3,较大及以上事故,S9,1|5,7.25");
    edit("assessment_items.csv", ",1000,PER(0.1)", ",0,PER(0.1)");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "assessment_schemes.csv line 2: jurisdiction '370102' is not in jurisdictions.csv: add"
                + " it there or use one that is",
            "assessment_schemes.csv line 2: first_quarter '2023' is not a quarter: write it like"
                + " 2023Q3",
            "assessment_units.csv line 3: unit '370102' is listed twice: a unit has one group of"
                + " peers",
            "assessment_vetoes.csv line 4: numerator 'accident.concealed@SOON' can't be read:"
                + " window 'SOON' is not of [NOW, IN_QUARTER, MONTHS, ENDED_MONTHS,"
                + " ENDED_MONTHS_STOCK, YEAR_MONTHS, QUARTER, YEAR_QUARTERS, HALF_YEAR, YEAR,"
                + " MILESTONES, TOWARDS_MILESTONES]",
            "assessment_items.csv line 2: formula 'ABOVE(4)' can't be read: 'ABOVE(4)' is not one"
                + " of [LINEAR, TO_TARGET, AT_LEAST, PER, PER_ABOVE_PRO_RATA] with its numbers, like"
                + " LINEAR(0.6,1)",
            "assessment_items.csv line 4: documents 'S9' names one that is not in documents.csv:"
                + " add it there",
            "assessment_items.csv line 4: quarters '1|5' are not of 1|2|3|4: write those the item is"
                + " asked in",
            "assessment_items.csv line 4: weight '7.25' is not points with at most one digit behind"
                + " the point",
            "assessment_items.csv line 18: scale '0' is not a whole number from 1 to 9999999: write"
                + " 1 for plain shares");
  }

  @Test
  void unitsOfSchemesThatAreNone() throws IOException {
    edit("assessment_schemes.csv", "TOWN,370112,", "TOWN,370100,");
    edit("assessment_schemes.csv", "DEPARTMENT,370800,", "DEPARTMENT,370322,");
    edit(
        "assessment_units.csv", "370100,10002,DEPARTMENT,济南市住房和城乡建设局", "370100,370102,DEPARTMENT,");
    edit("assessment_units.csv", "370100,10003,", "370100,housing,");
    edit("assessment_units.csv", "370117,370117003,TOWN", "370117,370117099,TOWN");
    edit("assessment_units.csv", "370117,370117004,TOWN", "371917,370117004,VILLAGE");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "assessment_schemes.csv line 7: jurisdiction '370100' is no district of divisions.csv:"
                + " use that of the towns",
            "assessment_schemes.csv line 5: jurisdiction '370322' has no such units in"
                + " assessment_units.csv: list them there",
            "assessment_units.csv line 31: unit '370102' is a division's code too: a code has to"
                + " tell the unit by itself",
            "assessment_units.csv line 31: unit_name '' is missing: fill it in",
            "assessment_units.csv line 31: unit '370102' is listed twice: a unit has one group of"
                + " peers",
            "assessment_units.csv line 32: unit 'housing' is not a department's number: write the"
                + " one it has in the sources",
            "assessment_units.csv line 82: unit '370117099' is not in divisions.csv: add it there or"
                + " use one that is",
            "assessment_units.csv line 83: unit_kind 'VILLAGE' is not of [DISTRICT, DEPARTMENT,"
                + " TOWN]: use these codes",
            "assessment_units.csv line 83: jurisdiction '371917' is not in divisions.csv: add it"
                + " there or use one that is");
  }

  @Test
  void titlesAndTimeLimitsThatCantBeRead() throws IOException {
    edit("title_targets.csv", "CITY_CONSTRUCTION,S0", "CITY_TRANSPORT,S9");
    edit("title_targets.csv", "CITY,GENERAL,市级", "CITY,GENERALS,市级");
    edit("title_targets.csv", "HIGH_RISK,,TRANSPORT,,,20,,", "HIGH_RISK,,TRANSPORT,,,,,");
    edit("title_targets.csv", "12,100,2023-06-30:30", "12,101,2023-06-30");
    edit("title_targets.csv", "TOWN,CATERING,", "TOWN,SHOPPING,");
    edit("time_limits.csv", "TITLE_CANCELLATION,15", "GRID_CHECK_REVIEW,soon");
    edit("assessment_items.csv", "title.valid[COUNTY.*]@MILESTONES", "title.valid@MILESTONES");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "title_targets.csv line 2: document 'S9' is not in documents.csv: add it there or use"
                + " one that is",
            "title_targets.csv line 3: title_target 'CITY_TRANSPORT' is used twice: keys are unique",
            "title_targets.csv line 3: quota_number '' is missing: write a number, or a share in"
                + " quota_percent",
            "title_targets.csv line 5: title_fields 'GENERALS' is not in codes.csv as a title_field:"
                + " add it there",
            "title_targets.csv line 9: quota_percent '101' is not from 1 to 100: write a share of"
                + " the subjects",
            "title_targets.csv line 9: milestones '2023-06-30|2023-09-30:60|2023-12-31:100' are not"
                + " days and rising percentages: write 2023-06-30:30|2023-12-31:100",
            "title_targets.csv line 11: title_fields 'SHOPPING' are in another row of this level: a"
                + " title counts once",
            "time_limits.csv line 3: days 'soon' is not a whole number from 0 to 999999: write one,"
                + " or leave it empty",
            "time_limits.csv line 3: time_limit 'GRID_CHECK_REVIEW' is used twice: keys are unique",
            "time_limits.csv: no row says the days of TITLE_CANCELLATION: write one",
            "assessment_items.csv line 21: denominator 'title.valid@MILESTONES' can't be read:"
                + " 'title.valid@MILESTONES' looks at milestones, which needs levels of titles, like"
                + " [COUNTY.*]");
  }

  @Test
  void schemesThatAreNoWhole() throws IOException {
    edit("assessment_items.csv", "D8.2,隐患台账数据质量,,1|2|3|4,2", "D8.1,隐患台账数据质量,,4,3");
    edit("assessment_vetoes.csv", "DISTRICT_2023,FALSIFIED_DATA", "DISTRICT_2032,FALSIFIED_DATA");
    assertThat(problems())
        .containsExactly(
            "assessment_vetoes.csv line 6: scheme 'DISTRICT_2032' is not in assessment_schemes.csv:"
                + " add it there or use one that is");
    edit("assessment_vetoes.csv", "DISTRICT_2032,FALSIFIED_DATA", "DISTRICT_2023,FALSIFIED_DATA");
    assertThat(problems())
        .containsExactly(
            "assessment_items.csv line 31: item 'D8.1' is asked twice in quarter 4: remove one of"
                + " the rows",
            "assessment_items.csv: the items of DISTRICT_2023 in quarter 1 are worth 98 points: make"
                + " it 100",
            "assessment_items.csv: the items of DISTRICT_2023 in quarter 2 are worth 98 points: make"
                + " it 100",
            "assessment_items.csv: the items of DISTRICT_2023 in quarter 3 are worth 98 points: make"
                + " it 100",
            "assessment_items.csv: the items of DISTRICT_2023 in quarter 4 are worth 101 points:"
                + " make it 100");
  }

  @Test
  void linesOfFormsThatCountNothing() throws IOException {
    edit("form_lines.csv", "F1,S2,B9", "F1,S8,B9");
    edit("form_lines.csv", "CONTRACTORS", "PRAYERS");
    edit("form_lines.csv", "员工不熟悉逃生出口（家）,DRILLS", "员工不熟悉逃生出口（人）,DRILLS");
    edit("form_lines.csv", "LEADER_CHECKS", "");
    edit("form_lines.csv", "F1,S2,B3,企业主要负责人未带队检查（家）", "F1,S2,A1,企业自查发现的重大事故隐患（个）");
    edit("form_lines.csv", "major_hazard_form,A1|A3", "major_hazard_form,A1|A7");
    edit("form_lines.csv", "未记录技术检查员", "");
    assertThat(problems())
        .containsExactly(
            "form_lines.csv line 6: at_most 'A1|A7' names no line of the form: write lines with |"
                + " between",
            "form_lines.csv line 10: line 'A1' is listed twice for this item: remove one of the"
                + " rows",
            "form_lines.csv line 14: item 'PRAYERS' is not in codes.csv as a checklist_item: add it"
                + " there or use one that is",
            "form_lines.csv line 16: name '未按规定开展应急演练、员工不熟悉逃生出口（家）' is not that of the"
                + " line's first row: a line has one name",
            "form_lines.csv line 17: document 'S8' is not in documents.csv: add it there or use one"
                + " that is",
            "form_lines.csv line 44: missing_fact '' is told of just those lines that no view"
                + " counts: fill in one of both");
  }

  @Test
  void rulesOfQualityThatDoNothing() throws IOException {
    edit("quality_rules.csv", "B3,统一社会信用代码校验位不符,FLAG,1", "B3,统一社会信用代码校验位不符,SHRUG,0");
    edit("quality_rules.csv", "B5,", "B4,");
    edit("quality_rules.csv", "快照与日志重叠,PASS,,", "快照与日志重叠,PASS,1,");
    assertThat(problems())
        .containsExactly(
            "quality_rules.csv line 4: action 'SHRUG' is not of [FLAG, FIX, QUARANTINE, SUGGEST,"
                + " PASS]: use these codes",
            "quality_rules.csv line 4: defect_weight '0' makes the rule count nothing: write 1, 2 or"
                + " 3",
            "quality_rules.csv line 6: rule 'B4' is used twice: keys are unique",
            "quality_rules.csv line 16: defect_weight '1' is of a rule that flags nothing: leave it"
                + " empty");
  }

  @Test
  void successorsThatLeadNowhere() throws IOException {
    edit("division_successors.csv", "370181,370114", "370114,370125");
    assertThat(problems())
        .containsExactly(
            "division_successors.csv line 2: code '370114' still exists: leave it out, or fill in"
                + " its valid_to in divisions.csv",
            "division_successors.csv line 2: successor '370125' is abolished itself: write the"
                + " division that stands there now",
            "division_successors.csv: 370181 章丘市 is abolished and has no successor: add its row");
  }

  @Test
  void clausesThatSayTwoThings() throws IOException {
    edit("clauses.csv", "J02,S0,", "J01,S9,");
    edit(
        "clauses.csv",
        ",C2,history.inspection,coverage,ReconcileIT,",
        ",C2,,coverage,ReconcileIT,");
    edit(
        "clauses.csv",
        "history.inspection_answer,checklist_answers,",
        "history.inspection_answer,,");
    assertThat(problems())
        .containsExactly(
            "clauses.csv line 3: clause_id 'J01' is used twice: keys are unique",
            "clauses.csv line 3: document 'S9' is not in documents.csv: add it there or use one that"
                + " is",
            "clauses.csv line 12: marts 'coverage' needs the tables of its facts and the tests that"
                + " prove it too",
            "clauses.csv line 18: marts '' is missing: name the views that show it, or leave all"
                + " names empty");
  }

  @Test
  void keysThatAreUsedTwice() throws IOException {
    edit("packs.csv", "S0,370322", "S0,370100");
    edit("documents.csv", "S1,高", "S0,高");
    edit("obligations.csv", "J13,C6_TOWN", "J13,C6_ANY");
    assertThat(problems())
        .contains(
            "documents.csv line 3: ref 'S0' is used twice: keys are unique",
            "packs.csv line 3: document 'S0' is listed twice for this jurisdiction: remove one of"
                + " the rows",
            "obligations.csv line 8: indicator 'C6_ANY' has two rows in force at once for this"
                + " class and document: end the first by effective_to");
  }

  @Test
  void linesThatDontFitTheirColumns() throws IOException {
    edit("packs.csv", "document,jurisdiction", "doc,jurisdiction");
    edit("jurisdictions.csv", "370100,济南市", "370100,济南市,x");
    Files.delete(folder.resolve("evidence.csv"));
    Files.writeString(folder.resolve("documents.csv"), "");
    assertThat(problems())
        .contains(
            "packs.csv line 1: header 'doc,jurisdiction,standing,note' is not"
                + " 'document,jurisdiction,standing,note': use these columns in this order",
            "jurisdictions.csv line 2: '370100,济南市,x' has 3 values, not 2: write one per column,"
                + " quote those with commas",
            "documents.csv line 1: header '' is not"
                + " 'ref,number,title,issuer,jurisdiction,effective_from,effective_to': use these"
                + " columns in this order")
        .anyMatch(
            one ->
                one.startsWith("evidence.csv: can't be read (")
                    && one.endsWith("): put the file there, in UTF-8"));
  }

  @Test
  void divisionsThatDontStack() throws IOException {
    edit("divisions.csv", "370100,济南市,CITY,370100,370000", "370100,济南市,CITY,370100,");
    edit("divisions.csv", "历下区,COUNTY,370102,370100,370100", "历下区,COUNTY,370102,370100,370103");
    edit("divisions.csv", "长清区,COUNTY,", "长清区,CITY,");
    edit(
        "divisions.csv",
        "解放路街道,TOWN,370102001,370102,370102",
        "解放路街道,TOWN,370102001,370102,370100");
    edit("divisions.csv", "山东省,PROVINCE,370000,,", "山东省,PROVINCE,370000,,370300");
    String towns =
        ", too near or far for a %s: towns lie in counties or zones, these in cities,"
            + " cities in provinces";
    assertThat(problems())
        .contains(
            "divisions.csv line 2: admin_parent '370300' of a province must be empty",
            "divisions.csv line 2: admin_parent '370300' is a CITY" + towns.formatted("PROVINCE"),
            "divisions.csv line 3: statutory_parent '' is no division: use a code of this file",
            "divisions.csv line 7: admin_parent '370103' is a COUNTY" + towns.formatted("COUNTY"),
            "divisions.csv line 12: admin_parent '370100' is a CITY" + towns.formatted("CITY"),
            "divisions.csv line 53: admin_parent '370100' is a CITY" + towns.formatted("TOWN"));
  }

  @Test
  void quotedValuesMayHoldCommasAndQuotes() throws IOException {
    edit("jurisdictions.csv", "370100,济南市", "370100,\"济南, \"\"泉城\"\"\"");
    assertThat(Catalogue.load(folder).jurisdictions().get(0).name()).isEqualTo("济南, \"泉城\"");
  }
}
