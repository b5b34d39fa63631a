import { organisationRoutes } from '@mingjian/contract'
import { institutionKinds } from '@mingjian/model'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { getUnit, listBranch, listGovernments } from './queries.ts'

export function organisationsRoutes(app: FastifyInstance, edge: Edge): void {
  serve(app, edge, organisationRoutes.list, async ({ caller, scope }) => ({
    organisations: await scope(tx => listGovernments(tx, caller.actor)),
  }))
  serve(app, edge, organisationRoutes.institutions, async ({ params, caller, scope }) => {
    const branch = await scope(async tx => {
      const { unit, place } = await getUnit(tx, caller.actor, params.code)
      return (await listBranch(tx, place)).map(each => (each.code === unit.code ? unit : each))
    })
    return { institutions: branch.filter(unit => institutionKinds.includes(unit.kind)) }
  })
}
