/** The process's clock. */
package org.anyuan.common.time;
