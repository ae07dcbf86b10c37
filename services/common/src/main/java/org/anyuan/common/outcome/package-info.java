/**
 * What a decision came to, and what text from outside has to be before it becomes a type. Pure: a
 * domain may use all of it.
 */
package org.anyuan.common.outcome;
