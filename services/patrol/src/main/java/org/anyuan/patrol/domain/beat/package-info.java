/** Grid patrol (网格化巡逻): grids and beats, what their schools are due, and what they got. */
package org.anyuan.patrol.domain.beat;
