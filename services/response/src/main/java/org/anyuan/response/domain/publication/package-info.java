/**
 * What leaves the house, and what must not: the check that nobody is named, and the forms in which
 * a statement is published. Pure.
 */
package org.anyuan.response.domain.publication;
