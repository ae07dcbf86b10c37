/**
 * What the public asks or says (回应社会关切), as far as it has to be answered. It holds a topic and a
 * platform, never an account, a post or a person, and nothing is collected: somebody heard of it
 * and wrote it down.
 */
package org.anyuan.response.domain.concern;
