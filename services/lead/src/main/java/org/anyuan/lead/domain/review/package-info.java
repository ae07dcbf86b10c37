/**
 * Reviews that must not lapse unseen, for the responsible police alone. A review is of a case
 * number of the police's own system: no name, no photo, no word about a person has a place here,
 * and no type of this package could hold one. It knows no lead and no risk, and neither knows it.
 */
package org.anyuan.lead.domain.review;
