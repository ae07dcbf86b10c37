/**
 * Peak duty (高峰勤务): what each school day asks for, who is assigned, what is missing before the day,
 * and what becomes of it on the day.
 */
package org.anyuan.patrol.domain.duty;
