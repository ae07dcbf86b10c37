/** The door's use cases: sign a person in, and keep each person to their share. */
package org.anyuan.console.application;
