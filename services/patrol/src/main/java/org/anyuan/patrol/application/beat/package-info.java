/** Grid patrol: grids, beats, visits, and what is behind. */
package org.anyuan.patrol.application.beat;
