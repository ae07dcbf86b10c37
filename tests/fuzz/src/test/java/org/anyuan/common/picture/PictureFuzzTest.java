package org.anyuan.common.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.anyuan.common.outcome.InvalidField;

/** A picture that somebody uploads. */
public class PictureFuzzTest {
  @FuzzTest
  public void header(byte[] bytes) {
    try {
      var size = Picture.read(bytes).size();
      assertThat(size.width()).isBetween(1, PictureSize.LONGEST_SIDE);
      assertThat(size.height()).isBetween(1, PictureSize.LONGEST_SIDE);
      assertThat((long) size.width() * size.height()).isLessThanOrEqualTo(PictureSize.MOST_PIXELS);
    } catch (InvalidField expected) {
      assertThat(expected.field()).isEqualTo("body");
    }
  }

  /** What is left of a photograph is a photograph, and nothing is left to take away. */
  @FuzzTest
  public void photo(byte[] bytes) {
    try {
      var bare = Photo.read(bytes).bytes();
      assertThat(bare.length).isLessThanOrEqualTo(bytes.length);
      assertThat(Photo.read(bare).bytes()).isEqualTo(bare);
    } catch (InvalidField expected) {
      assertThat(expected.field()).isEqualTo("body");
    }
  }

  /** Likewise of what a telephone's screen showed. */
  @FuzzTest
  public void drawing(byte[] bytes) {
    try {
      var bare = Drawing.read(bytes).bytes();
      assertThat(bare.length).isLessThanOrEqualTo(bytes.length);
      assertThat(Drawing.read(bare).bytes()).isEqualTo(bare);
    } catch (InvalidField expected) {
      assertThat(expected.field()).isEqualTo("body");
    }
  }
}
