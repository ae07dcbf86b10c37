/** Guard posts (护学岗): who plans them, how many are set up, and what stands in for an alarm path. */
package org.anyuan.patrol.domain.post;
