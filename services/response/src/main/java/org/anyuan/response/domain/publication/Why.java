package org.anyuan.response.domain.publication;

/** Why a person has to look at some words of a statement. The more certain comes first. */
public enum Why {
  /** A word of what the incident's own record protects. Nobody may accept it. */
  PROTECTED_FIELD,
  ID_NUMBER,
  PHONE,
  PLATE,
  EMAIL,
  URL,
  ACCOUNT,
  DEVICE,
  /** A room, a building, a floor, a class. */
  ROOM,
  PERSON_NAME,
  /** Nothing that the allow-list knows. */
  UNKNOWN_WORDS;

  /** A person may say that it names nobody, with a reason. */
  public boolean acceptable() {
    return switch (this) {
      case PROTECTED_FIELD -> false;
      case ID_NUMBER, PHONE, PLATE, EMAIL, URL, ACCOUNT, DEVICE, ROOM, PERSON_NAME, UNKNOWN_WORDS ->
          true;
    };
  }
}
