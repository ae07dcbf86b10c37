/**
 * Fuzzing of every parser that reads what comes from outside. A target stands in its parser's
 * package and says what has to hold for any input: no exception but the declared one, and nothing
 * accepted that is out of bounds. {@code make fuzz} looks for inputs for which it does not, {@code
 * make test} tries those that are kept, and looks a little further.
 */
package org.anyuan.fuzz;
