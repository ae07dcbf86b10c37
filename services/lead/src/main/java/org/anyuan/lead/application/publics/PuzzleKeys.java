package org.anyuan.lead.application.publics;

import javax.crypto.SecretKey;

/** The key that seals puzzles, the same in every copy of the service. */
public interface PuzzleKeys {
  SecretKey puzzleKey();
}
