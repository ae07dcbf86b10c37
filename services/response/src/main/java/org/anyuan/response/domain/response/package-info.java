/**
 * A response to a major incident: three tracks, kept in step. What is decided is a function of the
 * response, the command, who gives it and the time; it comes to changes or a refusal.
 */
package org.anyuan.response.domain.response;
