package org.anyuan.ledger.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/**
 * Words by which people call a place where nobody may be filmed. A space that is called by one of
 * them is refused whatever its type says. So are the gate and the corridor of a dormitory building:
 * a word does not tell what the lens sees, and a camera too few is put right by a person while a
 * child that was filmed is not.
 */
final class PrivateWords {
  /**
   * Anywhere in a name, blanks and signs left out; single characters where every word with them is
   * meant.
   */
  private static final List<String> WORDS =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              厕 廁 卫生间 衛生間 洗手间 洗手間 盥洗 便所 便池 茅房 蹲位 男卫 女卫 化妆室 化妝室
              toilet washroom restroom bathroom lavatory urinal latrine
              cesuo xishoujian weishengjian guanxishi
              宿舍 寝 寢 卧室 臥室 睡 午休 公寓
              dormitory dorm bedroom sleeping naproom napping hostel sushe qinshi woshi
              浴 澡 更衣 换衣 換衣 试衣 試衣 更换室
              shower changingroom lockerroom dressingroom fittingroom gengyi yushi
              母婴 母嬰 哺乳 喂奶 nursingroom lactation babyroom muying
              医务 醫務 医疗 醫療 卫生室 衛生室 保健室 诊室 診室 诊疗 診療 病房 隔离室 隔離室
              infirmary clinic sickbay sickroom medicalroom yiwushi
              心理 咨询 諮詢 谘询 宣泄 沙盘 counsel xinli\
              """
                  .strip())
          .toList();

  /** Too short to be looked for within other words. */
  private static final Pattern SHORT_WORDS =
      Pattern.compile("(?<![a-z])(w\\W{0,2}c|loo|gents|ladies|bath|spa)(?![a-z])");

  private static final Pattern BLANKS_AND_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PrivateWords() {}

  /** Throws {@link InvalidField} for a text that calls such a place by name. */
  static String none(String field, String text) {
    // Accents come apart and fall away with the signs.
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var joined = BLANKS_AND_SIGNS.matcher(plain).replaceAll("");
    if (SHORT_WORDS.matcher(plain).find() || WORDS.stream().anyMatch(joined::contains)) {
      throw new InvalidField(
          field,
          "names a place where no camera may be, nor see into"
              + " (宿舍、卫生间、浴室、更衣室、母婴室、医务室、心理辅导室等处不得安装摄像机)");
    }
    return text;
  }
}
