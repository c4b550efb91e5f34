import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SamlMessage } from '../saml/message-binding.js';
import { redirect } from './guarded.js';
import { sendForm } from './page.js';

/** Sends the browser to the provider with a message. */
export function sendMessage(request: FastifyRequest, reply: FastifyReply, message: SamlMessage): FastifyReply {
  return message.kind === 'redirect' ? redirect(reply, message.url) : sendForm(request, reply, message.url, message.fields);
}
