/**
 * Handing incidents over to the police's own call-handling systems (接处警系统): asked for by a command,
 * sent from its event with a bounded number of tries, and answered by more commands.
 */
package org.anyuan.incident.application.calls;
