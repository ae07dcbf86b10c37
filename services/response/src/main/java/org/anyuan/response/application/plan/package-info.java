/** Plans as people write them, and keeping them. */
package org.anyuan.response.application.plan;
