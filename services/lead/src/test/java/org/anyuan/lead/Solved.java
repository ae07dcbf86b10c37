package org.anyuan.lead;

import static io.restassured.RestAssured.given;
import static org.anyuan.lead.Scene.LEADS;

import java.time.Instant;
import org.anyuan.lead.domain.intake.Puzzle;

/** A puzzle of the form, with the work that it costs done. */
record Solved(String puzzle, String solution) {
  static Solved next() {
    var puzzle = given().get(LEADS + "/public/puzzle").jsonPath();
    var read = new Puzzle(puzzle.getString("puzzle"), puzzle.getInt("bits"), Instant.now());
    var n = 0L;
    while (!read.isSolvedBy(Long.toString(n))) {
      n++;
    }
    return new Solved(read.text(), Long.toString(n));
  }
}
