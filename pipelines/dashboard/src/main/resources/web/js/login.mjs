// Says why nobody is signed in yet, and keeps where to go then.
import { by } from "./dom.mjs";

const WHY = {
  wrong: "账号或密码不对。",
  wait: "密码输错次数过多，请五分钟后再试。",
  many: "登录失败的尝试过多，请一分钟后再试。",
  down: "查询服务（Trino）暂时不可用，无法核对账号，请稍后再试。",
  none: "该账号没有看板页面，请用本人账号登录。",
};

const given = new URLSearchParams(location.search);
by("next").value = given.get("next") ?? "/";
const words = WHY[given.get("why")];
if (words) {
  by("why").textContent = words;
  by("why").hidden = false;
}
