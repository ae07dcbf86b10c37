/**
 * Processes of the local stack: started, watched, started again, stopped. A process is recognised
 * by a marker in its own command line and never by its id alone, because ids are used again.
 */
package org.anyuan.local.supervise;
