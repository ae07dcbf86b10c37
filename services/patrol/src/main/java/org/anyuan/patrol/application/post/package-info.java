/** Guard posts: plans, posts, the establishment rate, and what stands in for an alarm path. */
package org.anyuan.patrol.application.post;
