import {
  accountRoutes,
  auditExportRoutes,
  claimBindingRoutes,
  collectionRoutes,
  editionRoutes,
  findingDecisionRoutes,
  formulaRoutes,
  indicatorRoutes,
  organisationRoutes,
  overlayRoutes,
  problemReplySchema,
  type Route,
  rectificationRoutes,
  reportAuditRoutes,
  standardRoutes,
  workbenchRoutes,
} from '@mingjian/contract'
import { z } from 'zod'
import { apiRoot } from './serve.ts'

export const contractRoutes: readonly Route[] = [
  accountRoutes,
  organisationRoutes,
  collectionRoutes,
  formulaRoutes,
  indicatorRoutes,
  reportAuditRoutes,
  findingDecisionRoutes,
  claimBindingRoutes,
  auditExportRoutes,
  rectificationRoutes,
  workbenchRoutes,
  standardRoutes,
  editionRoutes,
  overlayRoutes,
].flatMap(routes => Object.values(routes) as Route[])

type Json = Record<string, unknown>

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of contractRoutes) {
    const path = apiRoot + route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '明鉴', version, description: '对地方政府履行教育职责的评价：接口说明' },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'mingjian.session_token' },
      },
    },
  }
}

function operation(route: Route): Json {
  const body = requestBody(route)
  return {
    summary: route.summary,
    tags: [route.subject],
    security: route.open ? [] : [{ session: [] }],
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: { description: '成功', content: replyContent(route) },
      default: {
        description: '错误：detail 说明原因和办法',
        content: { 'application/problem+json': { schema: schemaOf(problemReplySchema, 'output') } },
      },
    },
  }
}

const file = { type: 'string', contentMediaType: 'application/octet-stream' }

const replyContent = (route: Route): Json =>
  route.download ? { [route.download]: { schema: file } } : json(schemaOf(route.reply, 'output'))

const json = (schema: Json) => ({ 'application/json': { schema } })

function requestBody(route: Route): Json | null {
  if (route.upload) {
    const schema = { type: 'object', properties: { file }, required: ['file'] }
    return { required: true, content: { 'multipart/form-data': { schema } } }
  }
  return route.body ? { required: true, content: json(schemaOf(route.body, 'input')) } : null
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}
