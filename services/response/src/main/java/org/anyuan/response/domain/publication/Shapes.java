package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What identifies by its form alone: numbers of people, rooms, devices, accounts. */
final class Shapes {
  private static final String ENGLISH_NUMBER =
      "(?i:one|two|three|four|five|six|seven|eight|nine|ten)";

  record Span(int begin, int end, Why why) {}

  private record Shape(Why why, Pattern pattern) {}

  private static final List<Shape> SHAPES =
      List.of(
          shape(Why.EMAIL, "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
          shape(
              Why.URL,
              "(?:(?i:https?|ftp)://|(?i:www)\\.)[^\\s,。;、))]+"
                  + "|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\\.)+(?i:com|cn|net|org|edu|gov|info|top|xyz|cc|me|io)"
                  + "(?![A-Za-z0-9])(?:/[^\\s,。;、))]*)?"),
          shape(
              Why.ACCOUNT,
              "@[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]+"
                  + "|(?i:微信|wechat|weixin|qq|微博|weibo|抖音|douyin|快手|小红书|账号|帐号|账户|account)"
                  + "(?:号|群|id|账号)?[:: ]*(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{4,}"),
          shape(
              Why.ID_NUMBER,
              "(?<![0-9])[1-9](?:[- ]?[0-9]){16}[- ]?[0-9Xx](?![0-9A-Za-z])"
                  + "|(?<![0-9])[0-9]{14,20}(?![0-9])"
                  + "|(?<![A-Za-z0-9])[A-Za-z]{1,2}[0-9]{7,8}(?![A-Za-z0-9])"
                  + "|(?:学号|学籍号|工号|警号|考号)[:: ]*[A-Za-z0-9]+"),
          shape(
              Why.PHONE,
              "(?<![0-9])(?:\\+?86[- ]?)?1[3-9](?:[- ]?[0-9]){9}(?![0-9])"
                  + "|(?<![0-9])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])"
                  + "|(?<![0-9])[0-9](?:[- ]?[0-9]){6,12}(?![0-9])"),
          shape(
              Why.PLATE,
              "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][· •.]?[A-Za-z0-9]{4,5}[A-Za-z0-9挂学警港澳领]"),
          shape(
              Why.DEVICE,
              "(?<![A-Za-z0-9])(?![0-9]{1,3}-(?i:year|month|day|hour|minute)s?)(?=[A-Za-z0-9_.:-]{5})(?=[A-Za-z_.:-]*[0-9])[A-Za-z0-9]+(?:[-_.:][A-Za-z0-9]+)+"
                  + "|(?i:设备|装置|摄像头|摄像机|探头|报警器|报警按钮|按钮|终端|话机|device|camera|button|sensor)"
                  + "(?i:编号|号|id|no\\.?)?[:: ]*(?=[A-Za-z]*[0-9])[A-Za-z0-9][A-Za-z0-9._-]+"),
          shape(
              Why.ROOM,
              "(?:[A-Za-z]|[0-9十百]{1,5}(?:-[0-9]{1,4})*)"
                  + "(?:号?教学楼|号?宿舍楼|号楼|号院|栋|幢|座|楼|单元|号房|号室|室|房间|房|教室|宿舍|层|号门|号)"
                  + "|[高初小中大]?[1-9十]年级(?:[((]?[0-9十]{1,2}[))]?班)?"
                  + "|[高初][1-3](?:[((]?[0-9十]{1,2}[))]?班)?"
                  + "|[0-9十]{1,3}[((]?[0-9十]{0,2}[))]?班|[小中大][1-9十]?班(?![长级车])"
                  + "|[1-9十]{1,3}岁"),
          shape(
              Why.ROOM,
              "(?<![A-Za-z])(?i:room|classroom|building|block|floor|class|grade|dorm|dormitory|lab|laboratory|gate|unit)"
                  + " (?i:no\\.? ?|number )?(?:[A-Za-z]{0,2}-?[0-9][A-Za-z0-9-]*|[A-Z]|"
                  + ENGLISH_NUMBER
                  + ")(?![A-Za-z0-9])"
                  + "|(?<![A-Za-z0-9])(?:[0-9]{1,2}(?:st|nd|rd|th)|(?i:first|second|third|fourth|fifth|sixth|ground|top))"
                  + "[ -](?i:floor|grade|grader|graders)(?![A-Za-z])"
                  + "|(?<![0-9])[1-9][0-9]?[ -](?i:year)s?[ -](?i:old)"),
          // What a template leaves open, and nobody filled in.
          shape(Why.UNKNOWN_WORDS, "【[^】]{5,}】"));

  private Shapes() {}

  private static Shape shape(Why why, String pattern) {
    return new Shape(why, Pattern.compile(pattern));
  }

  /** Position by position a Chinese digit is an Arabic one here: 三零一室 is 301室. */
  static List<Span> in(Plain text) {
    var found = new ArrayList<Span>();
    for (var shape : SHAPES) {
      var matcher = shape.pattern().matcher(text.digits());
      while (matcher.find()) {
        found.add(new Span(matcher.start(), matcher.end(), shape.why()));
      }
    }
    return found;
  }
}
