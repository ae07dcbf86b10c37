/** RFC 9457 problem details for every error over HTTP. */
package org.anyuan.common.problem;
