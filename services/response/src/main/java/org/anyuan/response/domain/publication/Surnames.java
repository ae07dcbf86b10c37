package org.anyuan.response.domain.publication;

import java.util.Set;

/** Family names, of which a name in Chinese begins with one. */
final class Surnames {
  private static final String SINGLE =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文"
          + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶"
          + "刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟尚和巫商湛卓利冷岑沙邝蒙匡幸储丰佟巴符洛翦蒲麦褚娄占奚敖仇党窦计肖闫岁代杭楚鞠习全丰花麻屠宗桑明原封";

  private static final Set<String> DOUBLE =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "司徒", "长孙", "端木", "东方",
          "南宫", "西门", "独孤", "轩辕", "闻人", "赫连", "澹台", "申屠", "太史", "钟离", "呼延", "百里", "第五");

  private Surnames() {}

  /** How many characters of one begin there; 0: none. */
  static int length(Plain text, int at) {
    if (at + 1 < text.length() && DOUBLE.contains(text.text().substring(at, at + 2))) {
      return 2;
    }
    return SINGLE.indexOf(text.at(at)) >= 0 ? 1 : 0;
  }
}
