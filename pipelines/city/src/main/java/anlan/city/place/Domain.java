package anlan.city.place;

/** An industry domain (行业领域) and the office that supervises it in a city or county. */
public enum Domain {
  EMERGENCY("应急管理", "应急管理局"),
  HOUSING("住房城乡建设", "住房和城乡建设局"),
  TRANSPORT("交通运输", "交通运输局"),
  INDUSTRY("工业和信息化", "工业和信息化局"),
  MARKET("市场监管", "市场监督管理局"),
  POLICE("公安", "公安局"),
  CULTURE("文化旅游", "文化和旅游局"),
  COMMERCE("商务", "商务局"),
  EDUCATION("教育体育", "教育和体育局"),
  HEALTH("卫生健康", "卫生健康局"),
  AGRICULTURE("农业农村", "农业农村局"),
  ENERGY("能源", "能源局");

  private final String label;
  private final String office;

  Domain(String label, String office) {
    this.label = label;
    this.office = office;
  }

  public String label() {
    return label;
  }

  public String office() {
    return office;
  }
}
