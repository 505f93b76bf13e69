// How much there is to look up.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";

export const showLead = ({ relations, columns }) =>
  show(by("lead"),
    h("div", {},
      h("h1", {}, "数据字典"),
      h("p", { class: "verdict" }, `${whole(relations)} 张表与视图，${whole(columns)} 列：每张表一行是什么、每列什么意思、从哪里来、谁在用。`)),
    h("p", { class: "basis" }, h("span", { class: "quiet" }, "随程序构建生成，不分辖区；标题与含义为中文，作者的说明为英文原文。")));
